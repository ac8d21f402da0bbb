/* SPDX-License-Identifier: MIT
 * SPDX-FileCopyrightText: The showclear authors */

/* decode_walls.c - decode_child.h: what the process gives up. Only calls that a child of a threaded process may make. */
#define _GNU_SOURCE /* O_PATH */
#include "inquiry/align/decode_child.h"
#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define THIS_MACHINE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define THIS_MACHINE AUDIT_ARCH_AARCH64
#else
#error "name this machine's AUDIT_ARCH here, so that its calls are the ones that are refused"
#endif

/* Everything by which a process meets another or the network, or changes what it may. */
#define REFUSE(call)                                       \
    BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_##call, 0, 1), \
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM)
#define LOAD(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))

static bool no_network(void) {
    static struct sock_filter steps[] = {
        LOAD(arch),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, THIS_MACHINE, 1, 0),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
        LOAD(nr),
#if defined(__x86_64__) /* the calls' second numbering */
        BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS),
#endif
        REFUSE(socket),
        REFUSE(socketpair),
        REFUSE(connect),
        REFUSE(bind),
        REFUSE(listen),
        REFUSE(accept),
        REFUSE(accept4),
        REFUSE(sendto),
        REFUSE(sendmsg),
        REFUSE(sendmmsg),
        REFUSE(io_uring_setup),
        REFUSE(ptrace),
        REFUSE(process_vm_readv),
        REFUSE(process_vm_writev),
        REFUSE(pidfd_getfd),
        REFUSE(unshare),
        REFUSE(setns),
        REFUSE(mount),
        REFUSE(umount2),
        REFUSE(pivot_root),
        REFUSE(chroot),
        REFUSE(bpf),
        REFUSE(perf_event_open),
        REFUSE(userfaultfd),
        REFUSE(keyctl),
        REFUSE(add_key),
        REFUSE(request_key),
        REFUSE(kexec_load),
        REFUSE(init_module),
        REFUSE(finit_module),
        REFUSE(open_by_handle_at),
        REFUSE(kill),
        REFUSE(tkill),
        REFUSE(setpriority),
        REFUSE(mknodat),
        REFUSE(linkat),
        REFUSE(symlinkat),
        REFUSE(unlinkat),
        REFUSE(renameat2),
        REFUSE(shmget),
        REFUSE(msgget),
        REFUSE(mq_open),
        BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    static const struct sock_fprog program = {sizeof steps / sizeof *steps, steps};
    return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0;
}

static void may_read(int rules, int fd, uint64_t what) {
    struct landlock_path_beneath_attr may = {.allowed_access = what, .parent_fd = fd};
    if (fd >= 0) (void)syscall(SYS_landlock_add_rule, rules, LANDLOCK_RULE_PATH_BENEATH, &may, 0);
}

/* True also where the kernel has no Landlock. */
static bool no_other_file(int file) {
    static const char *const NEEDED[] = {"/usr",      "/lib",        "/lib64", "/etc/ld.so.cache",
                                         "/dev/null", "/dev/urandom"};
    const uint64_t read = LANDLOCK_ACCESS_FS_READ_FILE, run = read | LANDLOCK_ACCESS_FS_EXECUTE;
    struct landlock_ruleset_attr all = {.handled_access_fs =
                                            (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1};
    int rules = (int)syscall(SYS_landlock_create_ruleset, &all, sizeof all, 0);
    if (rules < 0) return true;
    for (size_t i = 0; i < sizeof NEEDED / sizeof *NEEDED; i++) {
        int fd = open(NEEDED[i], O_PATH | O_CLOEXEC);
        may_read(rules, fd, i < 3 ? run : read);
        if (fd >= 0) close(fd);
    }
    may_read(rules, file, read);
    bool held = syscall(SYS_landlock_restrict_self, rules, 0) == 0;
    close(rules);
    return held;
}

bool decode_walls(int file) {
    return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) == 0 &&
           no_other_file(file) && no_network();
}
