#ifndef EXPLAINER_CPLATFORM_H
#define EXPLAINER_CPLATFORM_H

#include <dirent.h>
#include <stddef.h>
#include <stdint.h>

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

/// Gives an open file the access control list and the security label of another, or takes its own away where that has none.
/// Returns 0, or -1 where the two still differ.
int explainer_copy_access(int from, int to);

/// Gives a file below an open directory, `to`, the time at which one below another, `from`, was written.
/// Returns 0, or -1 with `errno`.
int explainer_copy_time(int from, const char *source, int to, const char *target);

/// Whether a directory is a mount point, also one of a directory of the same file system.
int explainer_is_mount(const char *path);

/// Calls back with the path of the running program and of every library that it was loaded with.
void explainer_each_image(void (*visit)(const char *path, void *context), void *context);

/// Hashes what a file holds into two numbers, which tell it from others that differ by accident.
/// Returns 0, or -1 with `errno` where it cannot be read.
int explainer_hash_file(const char *path, uint64_t hash[2]);

/// Gives an open file, `to`, what was noted on another, `from`, beside what it holds: extended attributes, among them access
/// control lists and labels. What the file system or the system's rights refuse is left out.
void explainer_copy_attributes(int from, int to);

/// Lets this process open so many files at a time, or as many as the system allows.
/// Returns how many it may open now, at most as many as were wanted.
int explainer_raise_descriptors(int wanted);

#endif
