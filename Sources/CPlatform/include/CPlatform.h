#ifndef EXPLAINER_CPLATFORM_H
#define EXPLAINER_CPLATFORM_H

#include <dirent.h>
#include <stddef.h>

struct stat;

/// Puts two folders in each other's place in one step.
/// Returns 0, or -1 with `errno`: EINVAL, ENOSYS or ENOTSUP where the file system cannot.
int explainer_exchange(const char *a, const char *b);

/// Renames a folder unless something has that name already.
/// Returns 0, or -1 with `errno`: EEXIST where the name is taken.
int explainer_rename_new(const char *from, const char *to);

/// The next name in an open folder.
/// Returns NULL with `errno` 0 at the folder's end, and NULL with another `errno` where it cannot be read on.
struct dirent *explainer_next_entry(DIR *folder);

/// How many processors this process may use, at least 1.
int explainer_processors(void);

/// When a file was last written to, in nanoseconds since 1970.
long long explainer_modified(const struct stat *status);

/// When anything about a file last changed, in nanoseconds since 1970; no program sets this time.
long long explainer_changed(const struct stat *status);

/// Reads what was noted on a file, beside what it holds; links are not followed.
/// Returns the number of bytes, or -1 with `errno`.
long explainer_get_attribute(const char *path, const char *name, void *value, size_t size);

/// Notes something on a file that copies of it do not have; links are not followed. Returns 0, or -1 with `errno`.
int explainer_set_attribute(const char *path, const char *name, const void *value, size_t size);

/// Calls back with the path of the running program and of every library that it was loaded with.
void explainer_each_image(void (*visit)(const char *path, void *context), void *context);

/// Gives an open file, `to`, what was noted on another, `from`, beside what it holds: extended attributes, among them access
/// control lists and labels. What the file system or the system's rights refuse is left out.
void explainer_copy_attributes(int from, int to);

/// Lets this process open so many files at a time, or as many as the system allows.
/// Returns how many it may open now, at most as many as were wanted.
int explainer_raise_descriptors(int wanted);

#endif
