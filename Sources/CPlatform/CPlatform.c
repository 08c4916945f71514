#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <stdio.h>
#include <sys/stat.h>

struct dirent *explainer_next_entry(DIR *folder) {
    // The system leaves it as it was at the end of a folder.
    errno = 0;
    return readdir(folder);
}

#include <unistd.h>

#if defined(__linux__)
#include <sched.h>
#endif

int explainer_processors(void) {
#if defined(__linux__)
    // A container or `taskset` may allow fewer than the machine has.
    cpu_set_t allowed;
    if (sched_getaffinity(0, sizeof allowed, &allowed) == 0 && CPU_COUNT(&allowed) > 0) return CPU_COUNT(&allowed);
#endif
    long count = sysconf(_SC_NPROCESSORS_ONLN);
    return count > 0 ? (int)count : 1;
}

#if defined(__APPLE__)
#include <sys/stdio.h>

int explainer_exchange(const char *a, const char *b) { return renamex_np(a, b, RENAME_SWAP); }
int explainer_rename_new(const char *from, const char *to) { return renamex_np(from, to, RENAME_EXCL); }

#elif defined(__linux__)
#include <fcntl.h>
#include <unistd.h>
#include <sys/syscall.h>

// The system call rather than the library's function, which not every C library has.
static int renameat2_call(const char *from, const char *to, unsigned flags) {
    return (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, flags);
}

int explainer_exchange(const char *a, const char *b) { return renameat2_call(a, b, 2 /* RENAME_EXCHANGE */); }
int explainer_rename_new(const char *from, const char *to) { return renameat2_call(from, to, 1 /* RENAME_NOREPLACE */); }

#else
int explainer_exchange(const char *a, const char *b) { (void)a; (void)b; errno = ENOSYS; return -1; }
int explainer_rename_new(const char *from, const char *to) { return rename(from, to); }
#endif

#if defined(__APPLE__)
#include <mach-o/dyld.h>
#include <sys/xattr.h>

static long long nanoseconds(struct timespec time) { return (long long)time.tv_sec * 1000000000 + time.tv_nsec; }
long long explainer_modified(const struct stat *status) { return nanoseconds(status->st_mtimespec); }
long long explainer_changed(const struct stat *status) { return nanoseconds(status->st_ctimespec); }

long explainer_get_attribute(const char *path, const char *name, void *value, size_t size) {
    return (long)getxattr(path, name, value, size, 0, XATTR_NOFOLLOW);
}
int explainer_set_attribute(const char *path, const char *name, const void *value, size_t size) {
    return setxattr(path, name, value, size, 0, XATTR_NOFOLLOW);
}

void explainer_each_image(void (*visit)(const char *path, void *context), void *context) {
    for (uint32_t index = 0; index < _dyld_image_count(); index++) {
        const char *path = _dyld_get_image_name(index);
        if (path) visit(path, context);
    }
}

#else
static long long nanoseconds(struct timespec time) { return (long long)time.tv_sec * 1000000000 + time.tv_nsec; }
long long explainer_modified(const struct stat *status) { return nanoseconds(status->st_mtim); }
long long explainer_changed(const struct stat *status) { return nanoseconds(status->st_ctim); }

#if defined(__linux__)
#include <link.h>
#include <sys/xattr.h>

long explainer_get_attribute(const char *path, const char *name, void *value, size_t size) {
    return (long)lgetxattr(path, name, value, size);
}
int explainer_set_attribute(const char *path, const char *name, const void *value, size_t size) {
    return lsetxattr(path, name, value, size, 0);
}

struct visitor { void (*visit)(const char *path, void *context); void *context; };

static int visit_image(struct dl_phdr_info *info, size_t size, void *data) {
    (void)size;
    struct visitor *visitor = data;
    // The program itself has no name here, and the page that the system maps into every process is no file.
    const char *name = info->dlpi_name;
    if (!name || !*name) name = "/proc/self/exe";
    if (*name == '/') visitor->visit(name, visitor->context);
    return 0;
}

void explainer_each_image(void (*visit)(const char *path, void *context), void *context) {
    struct visitor visitor = { visit, context };
    dl_iterate_phdr(visit_image, &visitor);
}

#else
long explainer_get_attribute(const char *path, const char *name, void *value, size_t size) {
    (void)path; (void)name; (void)value; (void)size; errno = ENOTSUP; return -1;
}
int explainer_set_attribute(const char *path, const char *name, const void *value, size_t size) {
    (void)path; (void)name; (void)value; (void)size; errno = ENOTSUP; return -1;
}
void explainer_each_image(void (*visit)(const char *path, void *context), void *context) { (void)visit; (void)context; }
#endif
#endif
