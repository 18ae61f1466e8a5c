/* Preloaded into a process: writes down, in order, everything that it does to files below
   POWER_ROOT, so that a test can tell what a power cut at any moment would have left.
   A record: u8 what, u16 path bytes, u64 offset, u32 data bytes, path, data (host byte order). */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

#undef ftruncate64
#undef pwrite64

enum { WRITE = 1, TRUNCATE, SYNC, RENAME, UNLINK };

static int note_fd(void) {
    static int fd = -2;
    if (fd == -2) {
        const char *path = getenv("POWER_LOG");
        fd = path ? (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND, 0600) : -1;
    }
    return fd;
}

static int below(const char *path) {
    const char *root = getenv("POWER_ROOT");
    return root && strncmp(path, root, strlen(root)) == 0;
}

static void note(uint8_t what, const char *path, uint64_t offset, const void *data, uint32_t size) {
    uint16_t length = (uint16_t)strlen(path);
    size_t total = 15 + length + size;
    unsigned char *record = malloc(total);
    if (!record || note_fd() < 0) return;
    record[0] = what;
    memcpy(record + 1, &length, 2);
    memcpy(record + 3, &offset, 8);
    memcpy(record + 11, &size, 4);
    memcpy(record + 15, path, length);
    if (size) memcpy(record + 15 + length, data, size);
    syscall(SYS_write, note_fd(), record, total);
    free(record);
}

static int path_of(int fd, char *path, size_t room) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = syscall(SYS_readlink, link, path, room - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return below(path);
}

static ssize_t noted_pwrite(int fd, const void *data, size_t size, off_t offset) {
    char path[4096];
    ssize_t done = syscall(SYS_pwrite64, fd, data, size, offset);
    if (done > 0 && path_of(fd, path, sizeof path)) note(WRITE, path, (uint64_t)offset, data, (uint32_t)done);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) {
    return noted_pwrite(fd, data, size, offset);
}

ssize_t pwrite64(int fd, const void *data, size_t size, off_t offset) {
    return noted_pwrite(fd, data, size, offset);
}

ssize_t write(int fd, const void *data, size_t size) {
    char path[4096];
    off_t offset = syscall(SYS_lseek, fd, 0, SEEK_CUR);
    ssize_t done = syscall(SYS_write, fd, data, size);
    if (done > 0 && offset >= 0 && path_of(fd, path, sizeof path)) {
        if (syscall(SYS_fcntl, fd, F_GETFL) & O_APPEND) offset = syscall(SYS_lseek, fd, 0, SEEK_CUR) - done;
        note(WRITE, path, (uint64_t)offset, data, (uint32_t)done);
    }
    return done;
}

static int noted_truncate(int fd, off_t size) {
    char path[4096];
    int done = (int)syscall(SYS_ftruncate, fd, size);
    if (done == 0 && path_of(fd, path, sizeof path)) note(TRUNCATE, path, (uint64_t)size, NULL, 0);
    return done;
}

int ftruncate(int fd, off_t size) { return noted_truncate(fd, size); }
int ftruncate64(int fd, off_t size) { return noted_truncate(fd, size); }

static int noted_sync(long number, int fd) {
    char path[4096];
    int done = (int)syscall(number, fd);
    if (done == 0 && path_of(fd, path, sizeof path)) note(SYNC, path, 0, NULL, 0);
    return done;
}

int fsync(int fd) { return noted_sync(SYS_fsync, fd); }
int fdatasync(int fd) { return noted_sync(SYS_fdatasync, fd); }

int rename(const char *from, const char *to) {
    int done = (int)syscall(SYS_renameat2, AT_FDCWD, from, AT_FDCWD, to, 0);
    if (done == 0 && below(to)) note(RENAME, to, 0, from, (uint32_t)strlen(from));
    return done;
}

int unlink(const char *path) {
    int done = (int)syscall(SYS_unlinkat, AT_FDCWD, path, 0);
    if (done == 0 && below(path)) note(UNLINK, path, 0, NULL, 0);
    return done;
}
