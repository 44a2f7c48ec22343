// The tables behind names.hpp. Each is sorted, so that looking a name up is a binary search.
#include <algorithm>
#include <iterator>

#include "transpiler/cpp/names.hpp"

namespace mesh2cpp::cpp {

namespace {

// clang-format off
// Keywords and alternative tokens of C++20, and the names that generated code itself relies on.
constexpr std::string_view kKeywords[] = {
    "alignas", "alignof", "and", "and_eq", "append_text", "asm", "at", "auto", "bitand", "bitor", "bool", "break",
    "case", "catch", "char", "char16_t", "char32_t", "char8_t", "class", "co_await", "co_return", "co_yield",
    "compl", "concept", "const", "const_cast", "consteval", "constexpr", "constinit", "continue", "decltype",
    "default", "delete", "do", "double", "dynamic_cast", "else", "enum", "explicit", "export", "extern", "false",
    "final", "float", "for", "friend", "goto", "hash_value", "if", "import", "inline", "int", "is_same_key", "long", "main",
    "mesh", "module", "mutable", "namespace", "new", "noexcept", "not", "not_eq", "nullptr", "operator", "or",
    "or_eq", "override", "private", "protected", "public", "register", "reinterpret_cast", "requires", "return",
    "short", "signed", "sizeof", "static", "static_assert", "static_cast", "std", "struct", "switch", "template",
    "this", "thread_local", "throw", "to_debug_text", "to_text", "true", "try", "typedef", "typeid", "typename",
    "union", "unsigned", "using", "virtual", "void", "volatile", "wchar_t", "while", "xor", "xor_eq",
};

// Macros of the C library and the system headers that a person could plausibly write.
constexpr std::string_view kMacros[] = {
    "ACCESSPERMS", "AF_INET", "ALLPERMS", "BUFSIZ", "CBRK", "CDISCARD", "CDSUSP", "CEOF", "CEOL", "CEOT", "CERASE",
    "CFLUSH", "CHAR_BIT", "CHAR_MAX", "CHAR_MIN", "CINTR", "CKILL", "CLNEXT", "CLOCKS_PER_SEC", "CMIN", "CMPLX",
    "CMPLXF", "CMPLXL", "CODESET", "CQUIT", "CREPRINT", "CRNCYSTR", "CRPRNT", "CSIGNAL", "CSTART", "CSTATUS",
    "CSTOP", "CSUSP", "CTIME", "CTRL", "CWERASE", "DBL_EPSILON", "DBL_MAX", "DBL_MIN", "DEFFILEMODE",
    "DOMAIN", "DTTOIF", "EACCES", "EADDRINUSE", "EADDRNOTAVAIL", "EADV", "EAFNOSUPPORT", "EAGAIN", "EALREADY",
    "EBADE", "EBADF", "EBADFD", "EBADMSG", "EBADR", "EBADRQC", "EBADSLT", "EBFONT", "EBUSY", "ECANCELED", "ECHILD",
    "ECHRNG", "ECOMM", "ECONNABORTED", "ECONNREFUSED", "ECONNRESET", "EDEADLK", "EDEADLOCK", "EDESTADDRREQ", "EDOM",
    "EDOTDOT", "EDQUOT", "EEXIST", "EFAULT", "EFBIG", "EHOSTDOWN", "EHOSTUNREACH", "EHWPOISON", "EIDRM", "EILSEQ",
    "EINPROGRESS", "EINTR", "EINVAL", "EIO", "EISCONN", "EISDIR", "EISNAM", "EKEYEXPIRED", "EKEYREJECTED",
    "EKEYREVOKED", "ELIBACC", "ELIBBAD", "ELIBEXEC", "ELIBMAX", "ELIBSCN", "ELNRNG", "ELOOP", "EMEDIUMTYPE",
    "EMFILE", "EMLINK", "EMSGSIZE", "EMULTIHOP", "ENAMETOOLONG", "ENAVAIL", "ENETDOWN", "ENETRESET", "ENETUNREACH",
    "ENFILE", "ENOANO", "ENOBUFS", "ENOCSI", "ENODATA", "ENODEV", "ENOENT", "ENOEXEC", "ENOKEY", "ENOLCK",
    "ENOLINK", "ENOMEDIUM", "ENOMEM", "ENOMSG", "ENONET", "ENOPKG", "ENOPROTOOPT", "ENOSPC", "ENOSR", "ENOSTR",
    "ENOSYS", "ENOTBLK", "ENOTCONN", "ENOTDIR", "ENOTEMPTY", "ENOTNAM", "ENOTRECOVERABLE", "ENOTSOCK", "ENOTSUP",
    "ENOTTY", "ENOTUNIQ", "ENXIO", "EOF", "EOPNOTSUPP", "EOVERFLOW", "EOWNERDEAD", "EPERM", "EPFNOSUPPORT", "EPIPE",
    "EPOLLERR", "EPOLLET", "EPOLLEXCLUSIVE", "EPOLLHUP", "EPOLLIN", "EPOLLMSG", "EPOLLONESHOT", "EPOLLOUT",
    "EPOLLPRI", "EPOLLRDBAND", "EPOLLRDHUP", "EPOLLRDNORM", "EPOLLWAKEUP", "EPOLLWRBAND", "EPOLLWRNORM", "EPROTO",
    "EPROTONOSUPPORT", "EPROTOTYPE", "ERANGE", "EREMCHG", "EREMOTE", "EREMOTEIO", "ERESTART", "ERFKILL",
    "EROFS", "ESHUTDOWN", "ESOCKTNOSUPPORT", "ESPIPE", "ESRCH", "ESRMNT", "ESTALE", "ESTRPIPE", "ETIME",
    "ETIMEDOUT", "ETOOMANYREFS", "ETXTBSY", "EUCLEAN", "EUNATCH", "EUSERS", "EWOULDBLOCK", "EXDEV", "EXFULL",
    "EXIT_FAILURE", "EXIT_SUCCESS", "FALSE", "FAPPEND", "FASYNC", "FFSYNC", "FLT_EPSILON", "FLT_MAX", "FLT_MIN",
    "FNDELAY", "FNONBLOCK", "GROUPING", "HOST_NOT_FOUND", "HUGE_VAL", "HUGE_VALF", "IFTODT", "INADDR_ANY",
    "INFINITY", "INTMAX_MAX", "INTMAX_MIN", "INT_MAX", "INT_MIN", "LC_ALL", "LONG_MAX", "LONG_MIN", "MAP_PRIVATE",
    "MAP_SHARED", "MAXFLOAT", "MAXNAMLEN", "MB_CUR_MAX", "MINSIGSTKSZ", "M_E", "M_PI", "NAME_MAX", "NAN", "NCC",
    "NFDBITS", "NGREG", "NOEXPR", "NOSTR", "NO_DATA", "NSIG", "NULL", "NZERO", "OVERFLOW", "O_APPEND", "O_CREAT",
    "O_EXCL", "O_RDONLY", "O_RDWR", "O_TRUNC", "O_WRONLY", "PATH_MAX", "POLLERR", "POLLHUP", "POLLIN", "POLLMSG",
    "POLLNVAL", "POLLOUT", "POLLPRI", "POLLRDBAND", "POLLRDHUP", "POLLRDNORM", "POLLREMOVE", "POLLWRBAND",
    "POLLWRNORM", "PTHREAD_MUTEX_INITIALIZER", "PTRDIFF_MAX", "RADIXCHAR", "RAND_MAX", "SEEK_CUR", "SEEK_END",
    "SEEK_SET", "SHRT_MAX", "SHRT_MIN", "SIGABRT", "SIGALRM", "SIGBUS", "SIGCHLD", "SIGCLD", "SIGCONT", "SIGFPE",
    "SIGHUP", "SIGILL", "SIGINT", "SIGIO", "SIGIOT", "SIGKILL", "SIGPIPE", "SIGPOLL", "SIGPROF", "SIGPWR",
    "SIGQUIT", "SIGRTMAX", "SIGRTMIN", "SIGSEGV", "SIGSTKFLT", "SIGSTKSZ", "SIGSTOP", "SIGSYS", "SIGTERM",
    "SIGTRAP", "SIGTSTP", "SIGTTIN", "SIGTTOU", "SIGURG", "SIGVTALRM", "SIGWINCH", "SIGXCPU", "SIGXFSZ",
    "SIOGIFINDEX", "SIZE_MAX", "SNAN", "SNANF", "SNANL", "SOCK_STREAM", "SOMAXCONN", "THOUSEP", "TRUE", "TRY_AGAIN",
    "UCHAR_MAX", "UINTMAX_MAX", "UINT_MAX", "ULONG_MAX", "UNDERFLOW", "USHRT_MAX", "WCONTINUED", "WCOREDUMP",
    "WCOREFLAG", "WEOF", "WEXITED", "WEXITSTATUS", "WIFCONTINUED", "WIFEXITED", "WIFSIGNALED", "WIFSTOPPED",
    "WNOHANG", "WNOWAIT", "WSTOPPED", "WSTOPSIG", "WTERMSIG", "WUNTRACED", "YESEXPR", "YESSTR", "alloca", "assert",
    "assert_perror", "be16toh", "be32toh", "be64toh", "d_fileno", "errno", "h_addr", "h_errno", "htobe16",
    "htobe32", "htobe64", "htole16", "htole32", "htole64", "issubnormal", "le16toh", "le32toh", "le64toh", "linux",
    "major", "makedev", "math_errhandling", "minor", "offsetof", "pthread_cleanup_pop",
    "pthread_cleanup_pop_restore_np", "pthread_cleanup_push", "pthread_cleanup_push_defer_np", "sa_handler",
    "sa_sigaction", "sched_priority", "setjmp", "si_addr", "si_addr_lsb", "si_arch", "si_band", "si_call_addr",
    "si_fd", "si_int", "si_lower", "si_overrun", "si_pid", "si_pkey", "si_ptr", "si_status", "si_stime",
    "si_syscall", "si_timerid", "si_uid", "si_upper", "si_utime", "si_value", "sigev_notify_attributes",
    "sigev_notify_function", "sigmask", "signals", "sigsetjmp", "st_atime", "st_ctime", "st_mtime", "stderr",
    "stdin", "stdout", "strdupa", "strndupa", "timeradd", "timerclear", "timercmp", "timerisset", "timersub",
    "unix", "va_arg", "va_copy", "va_end", "va_start",
};

// Functions and types that the C library (and libraries of ours) put into the global namespace.
constexpr std::string_view kGlobals[] = {
    "abort", "abs", "accept", "accept4", "access", "acos", "advance", "alarm", "asctime", "asin", "atan", "atan2",
    "atof", "atoi", "atol", "basename", "bcmp", "bcopy", "bind", "boost", "brk", "bsearch", "btowc", "bzero",
    "cabs", "calloc", "carg", "catan", "cbrt", "ceil", "cexp", "chdir", "chmod", "chown", "chroot", "clearenv",
    "clock", "clog", "clone", "close", "closedir", "confstr", "conj", "connect", "copysign", "cos", "cosh", "cpow",
    "creat", "ctermid", "ctime", "daemon", "daylight", "difftime", "dirfd", "dirname", "div", "div_t", "double_t",
    "drem", "dup", "dup2", "environ", "erf", "erfc", "err", "error", "errx", "eventfd", "execl", "execv", "execve",
    "exit", "exp", "exp2", "expm1", "fabs", "fclose", "fcntl", "fdim", "fdopen", "feof", "ferror", "fflush", "ffs",
    "fgetc", "fgets", "fileno", "finite", "float_t", "flock", "floor", "fma", "fmax", "fmin", "fmod", "fmt",
    "fopen", "fork", "fprintf", "fputc", "fputs", "fread", "free", "freopen", "frexp", "fseek", "fstat", "fsync",
    "ftell", "ftime", "ftok", "ftruncate", "ftw", "fwrite", "gamma", "getc", "getchar", "getcwd", "getdate",
    "getdelim", "getenv", "getgid", "getline", "getlogin", "getopt", "getpid", "getppid", "getrandom", "gets",
    "gettext", "getuid", "getw", "glob", "gmtime", "herror", "htonl", "htons", "hypot", "iconv", "ilogb", "index",
    "initstate", "ioctl", "isalnum", "isalpha", "isatty", "isblank", "iscntrl", "isdigit", "isgraph", "isinf",
    "islower", "isnan", "isprint", "ispunct", "isspace", "isupper", "j0", "j1", "jn", "kill", "killpg", "labs",
    "ldexp", "ldiv", "lgamma", "link", "linkat", "listen", "llabs", "localeconv", "localtime", "lockf", "log",
    "log10", "log1p", "log2", "logb", "login", "logout", "longjmp", "lrint", "lround", "lseek", "lstat", "malloc",
    "mblen", "memchr", "memcmp", "memcpy", "memmove", "memset", "mkdir", "mkfifo", "mknod", "mkstemp", "mktemp",
    "mktime", "mlock", "mmap", "modf", "mount", "nan", "nanosleep", "nearbyint", "nextafter", "nice", "ntohl",
    "ntohs", "open", "openat", "opendir", "openlog", "openpty", "optarg", "option", "pathconf", "pause", "perror",
    "pipe", "poll", "pollfd", "popen", "pow", "prctl", "pread", "printf", "profil", "pselect", "putc", "putchar",
    "putenv", "puts", "pwrite", "qsort", "quick_exit", "raise", "rand", "random", "read", "readdir", "readlink",
    "readv", "realloc", "realpath", "reboot", "recv", "recvfrom", "recvmsg", "remainder", "remove", "rename",
    "rewind", "rewinddir", "rindex", "rint", "rmdir", "round", "scalb", "scanf", "seekdir", "select", "send",
    "sendfile", "sendmsg", "sendto", "setbuf", "setenv", "setjmp", "setlocale", "setsid", "setstate", "setuid",
    "shutdown", "sigaction", "siginfo", "signal", "signgam", "sin", "sincos", "sinf", "sinh", "sleep", "snprintf",
    "socket", "splice", "sprintf", "sqrt", "srand", "srandom", "sscanf", "stat", "statfs", "stderr", "stdin",
    "stdout", "step", "stime", "stpcpy", "strcat", "strchr", "strcmp", "strcoll", "strcpy", "strdup", "strerror",
    "strftime", "string_t", "strlen", "strncpy", "strpbrk", "strstr", "strtod", "strtok", "strtol", "strxfrm",
    "stty", "swab", "symlink", "sync", "syscall", "sysconf", "sysinfo", "syslog", "system", "tan", "tanh", "tee",
    "telldir", "tempnam", "tgamma", "time", "time_t", "timer_t", "times", "timespec", "timeval", "timezone", "tm",
    "tmpfile", "tmpnam", "toascii", "tolower", "toupper", "trunc", "truncate", "ttyname", "tzname", "tzset",
    "ualarm", "ulimit", "umask", "umount", "uname", "ungetc", "unlink", "unsetenv", "usleep", "utime", "utimes",
    "va_list", "vfork", "vprintf", "vsprintf", "wait", "waitid", "waitpid", "warn", "warnx", "wcslen", "wctype",
    "winsize", "write", "writev", "y0", "y1", "yn",
};

// Function names of `mesh` and `std` that unqualified calls could reach through their arguments.
constexpr std::string_view kFoundByArguments[] = {
    "abs", "accumulate", "addressof", "adjacent_find", "advance", "all_of", "any_cast", "any_of", "append_text", "apply",
    "as_const", "async", "back_inserter", "begin", "binary_search", "bind", "bit_cast", "call", "call_once", "cast",
    "ceil", "checkpoint", "clamp", "compare", "copy", "copy_if", "copy_n", "count", "count_if", "crbegin", "data",
    "declval", "demonitor", "destroy", "destroy_at", "distance", "divide", "element", "empty", "end", "endl", "eprint",
    "eprintln", "equal", "equal_range", "exchange", "exclusive_scan", "exit", "fill", "fill_n", "find", "find_end",
    "find_first_of", "find_if", "find_if_not", "floating", "flush", "for_each", "for_each_n", "format", "format_to",
    "forward", "forward_as_tuple", "from_chars", "function", "gcd", "generate", "get", "get_if",
    "get_temporary_buffer", "getline", "greater", "guard_stack", "hash", "hash_value", "hex", "holds_alternative",
    "identity", "includes", "inclusive_scan", "inner_product", "inplace_merge", "inserter", "inspect", "integer",
    "invoke", "iota", "is_heap", "is_permutation", "is_same_key", "is_sorted", "iter_swap", "launder", "lcm", "lerp", "less",
    "lexicographical_compare", "link", "list", "lower_bound", "make_from_tuple", "make_heap", "make_optional",
    "make_pair", "make_shared", "make_tuple", "make_unique", "map", "math", "max", "max_element", "mem_fn", "merge",
    "midpoint", "min", "min_element", "minmax", "mismatch", "modulo", "monitor", "move", "move_backward", "next",
    "next_permutation", "none_of", "not_fn", "nth_element", "oct", "panic", "partial_sort", "partial_sum",
    "partition", "plus", "poll", "pop_heap", "prev", "prev_permutation", "print", "println", "process", "push_heap",
    "quoted", "range", "rbegin", "receive", "reduce", "ref", "remove", "remove_copy", "remove_if", "rend",
    "replace", "replace_copy", "replace_if", "reverse", "reverse_copy", "rotate", "run_main", "sample", "search",
    "self", "self_pid", "send", "set", "shift_left", "shift_right", "shuffle", "size", "sleep", "sort", "spawn",
    "ssize", "stable_sort", "stod", "stoi", "stol", "string", "swap", "swap_ranges", "terminate", "text", "tie",
    "timer", "to_address", "to_array", "to_chars", "to_debug_text", "to_string", "to_text", "to_wstring",
    "transform", "tuple", "tuple_cat", "unboxed", "unique", "unique_copy", "upper_bound", "visit", "wait", "ws",
};
// clang-format on

template <std::size_t N>
bool contains(const std::string_view (&table)[N], std::string_view name) {
  return std::binary_search(std::begin(table), std::end(table), name);
}

}  // namespace

bool is_reserved(std::string_view name) { return contains(kKeywords, name) || contains(kMacros, name); }

bool is_global(std::string_view name) { return contains(kGlobals, name); }

bool is_found_by_arguments(std::string_view name) { return contains(kFoundByArguments, name); }

}  // namespace mesh2cpp::cpp
