#define _GNU_SOURCE
#include "CPlatform.h"

#include <errno.h>
#include <stdio.h>

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
