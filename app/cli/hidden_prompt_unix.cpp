#include "app/cli/hidden_prompt.h"

#include <termios.h>
#include <unistd.h>

#include <cstdio>

namespace countersign::cli {

namespace {

constexpr std::size_t kMaxBytes = 1024;

/// The terminal without echo, line editing and signals while it lives: a Ctrl-C that killed us here would leave the
/// shell without echo.
class QuietTerminal
{
public:
    QuietTerminal()
    {
        ::tcgetattr(STDIN_FILENO, &m_before);
        termios quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ICANON | ISIG);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~QuietTerminal()
    {
        ::tcsetattr(STDIN_FILENO, TCSADRAIN, &m_before);
        std::fputc('\n', stderr);
    }
    QuietTerminal(const QuietTerminal &) = delete;
    QuietTerminal &operator=(const QuietTerminal &) = delete;

private:
    termios m_before{};
};

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
    constexpr std::uint8_t kDelete = 127;

    const QuietTerminal quiet; // before the prompt: whoever sees it may type at once
    std::fwrite(prompt.data(), 1, prompt.size(), stderr);
    std::fflush(stderr);
    SecretBytes typed(kMaxBytes);
    std::size_t size = 0;
    std::uint8_t byte = 0;
    while (::read(STDIN_FILENO, &byte, 1) == 1 && byte != '\n' && byte != '\r') {
        if (byte == kCtrlC || byte == kCtrlD)
            return ErrorCode::Cancelled;
        if (byte == kBackspace || byte == kDelete) {
            size = withoutLastCharacter(typed.expose().first(size));
        } else if (byte == kCtrlU) {
            size = 0;
        } else {
            if (size == kMaxBytes)
                return ErrorCode::SecretTooLong;
            typed.writable()[size++] = byte;
        }
    }
    // EXPOSE: only to cut off the unused end of the buffer.
    return SecretBytes(typed.expose().first(size));
}

} // namespace countersign::cli
