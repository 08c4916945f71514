#!/usr/bin/env bash
# An inline extension of cmark-gfm that makes its node by cmark_node_new, as the header shows it, works with a parser of
# cmark_parser_new. With the same parser made by cmark_parser_new_with_mem and an allocator of one's own, every node that the extension
# returns is dropped from the tree without a word: the signs it stood for are gone from the text, and rendering shows neither them nor an
# error. What was expected: the node, or a failure. A tree takes no child whose memory comes from another allocator; the extension
# has to make it by cmark_node_new_with_mem, with the parser's.
# Seen with cmark-gfm 0.29.0.gfm.6 of Debian 12.
#
# Exits with 0 as long as that is so, with 1 when the output is another, with 77 where it cannot be tried.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
command -v cc >/dev/null || exit 77
packages=(libcmark-gfm-dev libcmark-gfm0.29.0.gfm.6 libcmark-gfm-extensions-dev libcmark-gfm-extensions0.29.0.gfm.6)
apt-get download "${packages[@]}" >/dev/null 2>&1 || exit 77
for package in *.deb; do dpkg -x "$package" root; done
echo "cmark-gfm $(dpkg-deb -f libcmark-gfm-dev_*.deb Version)"
library=$(dirname "$(find root -name 'libcmark-gfm.a')")

cat > marks.c <<'C'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-extension_api.h>

static cmark_mem own = {calloc, realloc, free};
static cmark_mem *memory_of_nodes;

/* Turns each @ into a plus. */
static cmark_node *plus(cmark_syntax_extension *syntax, cmark_parser *parser, cmark_node *parent, unsigned char sign, cmark_inline_parser *inlines) {
  if (sign != '@') return NULL;
  cmark_node *node = memory_of_nodes ? cmark_node_new_with_mem(CMARK_NODE_TEXT, memory_of_nodes) : cmark_node_new(CMARK_NODE_TEXT);
  cmark_node_set_literal(node, "+");
  cmark_inline_parser_advance_offset(inlines);
  return node;
}

static void show(const char *name, cmark_syntax_extension *syntax, cmark_mem *memory, cmark_mem *of_nodes) {
  static const char text[] = "one @ two\n";
  memory_of_nodes = of_nodes;
  cmark_parser *parser = memory ? cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, memory) : cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, syntax);
  cmark_parser_feed(parser, text, strlen(text));
  cmark_node *root = cmark_parser_finish(parser);
  char *html = cmark_render_html(root, CMARK_OPT_DEFAULT, NULL);
  printf("%s: %s", name, html);
  free(html);
  cmark_node_free(root);
  cmark_parser_free(parser);
}

int main(void) {
  cmark_syntax_extension *syntax = cmark_syntax_extension_new("plus");
  cmark_syntax_extension_set_special_inline_chars(syntax, cmark_llist_append(cmark_get_default_mem_allocator(), NULL, (void *)(size_t)'@'));
  cmark_syntax_extension_set_match_inline_func(syntax, plus);
  show("default", syntax, NULL, NULL);
  show("own, node by cmark_node_new", syntax, &own, NULL);
  show("own, node by cmark_node_new_with_mem", syntax, &own, &own);
}
C
cc -o marks marks.c -Iroot/usr/include "$library/libcmark-gfm.a" 2>build.log || { cat build.log; exit 77; }
output=$(./marks)
echo "$output"
expected='default: <p>one + two</p>
own, node by cmark_node_new: <p>one  two</p>
own, node by cmark_node_new_with_mem: <p>one + two</p>'
[ "$output" = "$expected" ] || { echo "it says something else now"; exit 1; }
echo "still so: the node is dropped"
