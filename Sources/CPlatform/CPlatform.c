#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
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

// In C, as programs have a hundred megabytes with their libraries, and a debug build hashes them in Swift for seconds.
int explainer_hash_file(const char *path, uint64_t hash[2]) {
    int file = open(path, O_RDONLY | O_CLOEXEC);
    if (file < 0) return -1;
    uint64_t words[8192], a = 0x9E3779B97F4A7C15u, b = 0xA0761D6478BD642Fu, size = 0;
    for (;;) {
        size_t held = 0;
        while (held < sizeof words) {
            ssize_t count = read(file, (char *)words + held, sizeof words - held);
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) {
                int error = errno;
                close(file);
                errno = error;
                return -1;
            }
            if (count == 0) break;
            held += (size_t)count;
        }
        size += held;
        size_t last = (held + 7) / 8;
        memset((char *)words + held, 0, last * 8 - held);
        for (size_t index = 0; index < last; index++) {
            // Each step can be undone, so that no two words lead to the same numbers.
            a = (a ^ words[index]) * 0xD6E8FEB86659FD93u;
            a = a << 29 | a >> 35;
            b = (b + words[index]) * 0xFF51AFD7ED558CCDu;
            b ^= b >> 32;
        }
        if (held < sizeof words) break;
    }
    close(file);
    hash[0] = a ^ size;
    hash[1] = b + size;
    return 0;
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

static long long nanoseconds(struct timespec time) { return (long long)time.tv_sec * 1000000000 + time.tv_nsec; }
long long explainer_modified(const struct stat *status) { return nanoseconds(status->st_mtimespec); }
long long explainer_changed(const struct stat *status) { return nanoseconds(status->st_ctimespec); }

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
void explainer_each_image(void (*visit)(const char *path, void *context), void *context) { (void)visit; (void)context; }
#endif
#endif

#if defined(__linux__)
#include <stdlib.h>
#include <string.h>
#include <sys/xattr.h>

// Makes one attribute of a file what it is of another. Returns whether it is.
static int same_attribute(int from, int to, const char *name) {
    char wanted[4096], present[4096];
    ssize_t size = fgetxattr(from, name, wanted, sizeof wanted);
    ssize_t old = fgetxattr(to, name, present, sizeof present);
    if (size < 0 && errno == ERANGE) return 0;
    if (size < 0) return old < 0 || fremovexattr(to, name) == 0;
    if (old == size && memcmp(wanted, present, (size_t)size) == 0) return 1;
    return fsetxattr(to, name, wanted, (size_t)size, 0) == 0;
}

int explainer_copy_access(int from, int to) {
    static const char *const names[] = {
        "system.posix_acl_access", "system.posix_acl_default", "system.nfs4_acl", "security.selinux", "security.SMACK64",
    };
    int same = 1;
    for (size_t index = 0; index < sizeof names / sizeof *names; index++) same &= same_attribute(from, to, names[index]);
    return same ? 0 : -1;
}

#elif defined(__APPLE__)
#include <copyfile.h>

int explainer_copy_access(int from, int to) { return fcopyfile(from, to, NULL, COPYFILE_ACL); }

#else
int explainer_copy_access(int from, int to) { (void)from; (void)to; return 0; }
#endif

int explainer_copy_time(int from, const char *source, int to, const char *target) {
    struct stat status;
    if (fstatat(from, source, &status, AT_SYMLINK_NOFOLLOW) != 0) return -1;
#if defined(__APPLE__)
    struct timespec times[2] = { status.st_atimespec, status.st_mtimespec };
#else
    struct timespec times[2] = { status.st_atim, status.st_mtim };
#endif
    return utimensat(to, target, times, AT_SYMLINK_NOFOLLOW);
}

int explainer_is_mount(const char *path) {
#if defined(STATX_ATTR_MOUNT_ROOT)
    struct statx more;
    if (statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &more) == 0
        && (more.stx_attributes_mask & STATX_ATTR_MOUNT_ROOT)) return (more.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
#endif
    // Without such a mark, a mount shows by its device, unless it is of the same file system.
    struct stat own, above;
    char parent[strlen(path) + 4];
    strcpy(parent, path);
    strcat(parent, "/..");
    return stat(path, &own) == 0 && stat(parent, &above) == 0 && own.st_dev != above.st_dev;
}
