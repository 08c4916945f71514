#include "CPlatform.h"

#if defined(__APPLE__)
#include <copyfile.h>

void explainer_copy_attributes(int from, int to) { fcopyfile(from, to, NULL, COPYFILE_ACL | COPYFILE_XATTR); }

#elif defined(__linux__)
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <sys/xattr.h>

// Both the list of names and a value may grow between the question for their size and for themselves; then they are left out.
static void copy_attribute(int from, int to, const char *name) {
    ssize_t size = fgetxattr(from, name, NULL, 0);
    if (size < 0) return;
    char *value = malloc((size_t)size + 1);
    if (!value) return;
    size = fgetxattr(from, name, value, (size_t)size);
    if (size >= 0) (void)fsetxattr(to, name, value, (size_t)size, 0);
    free(value);
}

void explainer_copy_attributes(int from, int to) {
    ssize_t size = flistxattr(from, NULL, 0);
    if (size <= 0) return;
    char *names = malloc((size_t)size);
    if (!names) return;
    size = flistxattr(from, names, (size_t)size);
    for (ssize_t at = 0; at < size; at += (ssize_t)strlen(names + at) + 1) copy_attribute(from, to, names + at);
    free(names);
}

#else
void explainer_copy_attributes(int from, int to) { (void)from; (void)to; }
#endif
