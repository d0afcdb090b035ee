#include "app/cli/hidden_prompt.h"

#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>

namespace countersign::cli {

namespace {

constexpr std::size_t kMaxBytes = 1024;

constexpr std::array kEndings = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};

termios s_before = {}; ///< how the terminal was: for the signal handler, which is handed nothing

void giveTerminalBack(int signal)
{
    ::tcsetattr(STDIN_FILENO, TCSANOW, &s_before);
    (void)!::write(STDERR_FILENO, "\n", 1);
    ::raise(signal); // its own effect, once this has returned
}

/// The terminal without echo, line editing and signals while it lives. A Ctrl-C that killed us here would leave the
/// shell without echo, and so would a signal that comes from elsewhere: `timeout`, the end of the session.
class QuietTerminal
{
public:
    QuietTerminal()
    {
        ::tcgetattr(STDIN_FILENO, &s_before);
        for (std::size_t at = 0; at < kEndings.size(); ++at)
            catchEnding(kEndings[at], m_actions[at]);
        termios quiet = s_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        ::tcsetattr(STDIN_FILENO, TCSADRAIN, &s_before);
        for (std::size_t at = 0; at < kEndings.size(); ++at)
            ::sigaction(kEndings[at], &m_actions[at], nullptr);
        std::fputc('\n', stderr);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

private:
    static void catchEnding(int signal, struct sigaction &before)
    {
        struct sigaction action = {};
        action.sa_handler = giveTerminalBack;
        action.sa_flags = SA_RESETHAND;
        ::sigaction(signal, &action, &before);
        if (before.sa_handler == SIG_IGN) // as under nohup
            ::sigaction(signal, &before, nullptr);
    }

    std::array<struct sigaction, kEndings.size()> m_actions = {};
};

/// The next byte that was typed. Errors: Cancelled if the terminal has gone.
Result<std::uint8_t> readKey()
{
    std::uint8_t byte = 0;
    while (true) {
        const auto count = ::read(STDIN_FILENO, &byte, 1);
        if (count == 1)
            return byte;
        if (count == 0 || errno != EINTR)
            return ErrorCode::Cancelled;
    }
}

/// The length of the text without its last character, which may be several bytes.
std::size_t withoutLastCharacter(std::span<const std::uint8_t> text)
{
    std::size_t size = text.size();
    while (size > 0 && (text[size - 1] & 0xC0) == 0x80)
        --size;
    return size > 0 ? size - 1 : 0;
}

} // namespace

bool isTerminal()
{
    return ::isatty(STDIN_FILENO) == 1;
}

Result<SecretBytes> askHidden(std::string_view prompt)
{
    constexpr std::uint8_t kCtrlC = 3;
    constexpr std::uint8_t kCtrlD = 4;
    constexpr std::uint8_t kBackspace = 8;
    constexpr std::uint8_t kCtrlU = 21;
    constexpr std::uint8_t kFirstCharacter = 32; // below are keys that have no meaning here, such as Ctrl-Z
    constexpr std::uint8_t kDelete = 127;

    const QuietTerminal quiet; // before the prompt: whoever sees it may type at once
    std::fwrite(prompt.data(), 1, prompt.size(), stderr);
    std::fflush(stderr);
    SecretBytes typed(kMaxBytes);
    std::size_t size = 0;
    for (auto key = readKey(); !key || (*key != '\n' && *key != '\r'); key = readKey()) {
        if (!key || *key == kCtrlC || *key == kCtrlD)
            return ErrorCode::Cancelled;
        if (*key == kBackspace || *key == kDelete) {
            size = withoutLastCharacter(typed.expose().first(size));
        } else if (*key == kCtrlU) {
            size = 0;
        } else if (*key >= kFirstCharacter) {
            if (size == kMaxBytes)
                return ErrorCode::SecretTooLong;
            typed.writable()[size++] = *key;
        }
    }
    // EXPOSE: only to cut off the unused end of the buffer.
    return SecretBytes(typed.expose().first(size));
}

} // namespace countersign::cli
