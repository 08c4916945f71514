#!/bin/sh
# Prints the options that build Explainer with all that this machine has: page checks where gumbo is installed.
for folder in /usr/include /usr/local/include /opt/homebrew/include; do
    if [ -f "$folder/gumbo.h" ]; then
        echo "--traits PageChecks"
        exit 0
    fi
done
