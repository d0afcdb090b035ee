#include "app/scan/sandbox.h"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <memory>

namespace countersign {

namespace {

struct Release
{
    void operator()(void *filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

// Memory, files that are open, threads, time. Names that a processor does not have do no harm.
constexpr std::array kAllowed = {
    SCMP_SYS(brk),
    SCMP_SYS(clock_getres),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_gettime64),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(clock_nanosleep_time64),
    SCMP_SYS(close),
    SCMP_SYS(eventfd2), // each thread of Qt has an event loop, and that a descriptor to be woken by
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(fcntl),
    SCMP_SYS(fcntl64),
    SCMP_SYS(fstat),
    SCMP_SYS(fstat64),
    SCMP_SYS(fstatat64),
    SCMP_SYS(futex),
    SCMP_SYS(futex_time64),
    SCMP_SYS(getpid),
    SCMP_SYS(getrandom),
    SCMP_SYS(gettid),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(lseek),
    SCMP_SYS(_llseek),
    SCMP_SYS(madvise),
    SCMP_SYS(mlock),
    SCMP_SYS(mremap),
    SCMP_SYS(munlock),
    SCMP_SYS(munmap),
    SCMP_SYS(nanosleep),
    SCMP_SYS(newfstatat),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(pread64),
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(rseq),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_yield),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(sigreturn),
    SCMP_SYS(statx),
    SCMP_SYS(time),
    SCMP_SYS(write),
    SCMP_SYS(writev),
};

// No picture decoder asks for these by mistake: whoever does has taken it over, and the process ends at once.
// Everything that is in neither list is refused with EPERM.
constexpr std::array kDeadly = {
    SCMP_SYS(add_key),           SCMP_SYS(bpf),         SCMP_SYS(connect),     SCMP_SYS(execve),
    SCMP_SYS(execveat),          SCMP_SYS(fork),        SCMP_SYS(init_module), SCMP_SYS(finit_module),
    SCMP_SYS(kexec_load),        SCMP_SYS(keyctl),      SCMP_SYS(mount),       SCMP_SYS(process_vm_readv),
    SCMP_SYS(process_vm_writev), SCMP_SYS(ptrace),      SCMP_SYS(request_key), SCMP_SYS(setns),
    SCMP_SYS(unshare),           SCMP_SYS(userfaultfd), SCMP_SYS(vfork),
};

bool allow(void *filter, int call)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0;
}

bool allowIf(void *filter, int call, const scmp_arg_cmp &condition)
{
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, condition) == 0;
}

/// Argument `number`, from 0, is `value`.
scmp_arg_cmp equal(unsigned number, scmp_datum_t value)
{
    return {.arg = number, .op = SCMP_CMP_EQ, .datum_a = value, .datum_b = 0};
}

/// Of argument `number`, the bits in `mask` are `value`.
scmp_arg_cmp equalBits(unsigned number, scmp_datum_t mask, scmp_datum_t value)
{
    return {.arg = number, .op = SCMP_CMP_MASKED_EQ, .datum_a = mask, .datum_b = value};
}

/// Memory that is never code; signals to ourselves (abort); threads, not processes. Qt turns large pictures with
/// several threads; clone3 hides its flags behind a pointer, and without it the C library takes clone.
bool allowWithConditions(void *filter)
{
    const scmp_arg_cmp isNoCode = equalBits(2, PROT_EXEC, 0);
    const scmp_arg_cmp isThread = equalBits(0, CLONE_THREAD | CLONE_VM, CLONE_THREAD | CLONE_VM);
    return allowIf(filter, SCMP_SYS(mmap), isNoCode) && allowIf(filter, SCMP_SYS(mmap2), isNoCode)
        && allowIf(filter, SCMP_SYS(mprotect), isNoCode)
        && allowIf(filter, SCMP_SYS(tgkill), equal(0, static_cast<scmp_datum_t>(getpid())))
        && allowIf(filter, SCMP_SYS(prctl), equal(0, PR_SET_NAME))
        && allowIf(filter, SCMP_SYS(prlimit64), equal(2, 0)) // asks, sets nothing
        && allowIf(filter, SCMP_SYS(clone), isThread)
        && seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

} // namespace

bool enterSandbox()
{
    const Filter filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    if (!filter)
        return false;
    const bool complete
        = seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) == 0
        && std::ranges::all_of(kAllowed, [&](int call) { return allow(filter.get(), call); })
        && std::ranges::all_of(
              kDeadly, [&](int call) { return seccomp_rule_add(filter.get(), SCMP_ACT_KILL_PROCESS, call, 0) == 0; })
        && allowWithConditions(filter.get());
    return complete && seccomp_load(filter.get()) == 0;
}

} // namespace countersign
