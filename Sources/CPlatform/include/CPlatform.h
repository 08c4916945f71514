#ifndef EXPLAINER_CPLATFORM_H
#define EXPLAINER_CPLATFORM_H

/// Puts two folders in each other's place in one step.
/// Returns 0, or -1 with `errno`: EINVAL, ENOSYS or ENOTSUP where the file system cannot.
int explainer_exchange(const char *a, const char *b);

/// Renames a folder unless something has that name already.
/// Returns 0, or -1 with `errno`: EEXIST where the name is taken.
int explainer_rename_new(const char *from, const char *to);

#endif
