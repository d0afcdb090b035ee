#include "app/cli/password.h"

#include "app/cli/hidden_prompt.h"
#include "app/cli/input.h"
#include "app/cli/program.h"
#include "core/base/utf8.h"

#include <QString>

#include <algorithm>
#include <utility>

namespace countersign::cli {

namespace {

constexpr std::size_t kMaxPasswordBytes = 1024;

/// The same password whichever keyboard it was typed on: é is one character, not e and an accent.
Result<SecretBytes> normalized(SecretBytes password, const std::string &file)
{
    // EXPOSE: plain ASCII is in normal form; only the rest goes through Qt, which keeps no copy that we don't wipe.
    const std::string_view text = password.exposeText();
    if (std::ranges::all_of(text, [](char character) { return static_cast<unsigned char>(character) < 0x80; }))
        return password;
    if (!isUtf8(text))
        return Error{.code = ErrorCode::TextNotUtf8, .where = file};
    QString given = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    QString composed = given.normalized(QString::NormalizationForm_C);
    QByteArray utf8 = composed.toUtf8();
    SecretBytes result = SecretBytes::fromText({utf8.constData(), static_cast<std::size_t>(utf8.size())});
    given.fill(QChar(0));
    composed.fill(QChar(0));
    utf8.fill(0);
    return result;
}

Result<SecretBytes> passwordFromFile(const std::string &file)
{
    Result<SecretBytes> content = readInput(file, kMaxPasswordBytes);
    if (!content)
        return content;
    // EXPOSE: to drop the newline that editors and `echo` put at the end.
    ByteView bytes = content->expose();
    const bool endsLine = !bytes.empty() && bytes.back() == '\n';
    if (endsLine)
        bytes = bytes.first(bytes.size() - 1);
    if (endsLine && !bytes.empty() && bytes.back() == '\r') // as editors on Windows end it
        bytes = bytes.first(bytes.size() - 1);
    return normalized(SecretBytes(bytes), file);
}

Result<SecretBytes> ask(const QString &prompt)
{
    if (!isTerminal())
        return ErrorCode::PasswordMissing;
    Result<SecretBytes> typed = askHidden(prompt.toStdString());
    if (!typed)
        return typed;
    return normalized(*std::move(typed), {});
}

Result<SecretBytes> askTwice()
{
    Result<SecretBytes> first = ask(Cli::tr("New password: "));
    if (!first || first->empty())
        return first;
    Result<SecretBytes> second = ask(Cli::tr("The same again: "));
    if (second && !(*first == *second))
        return ErrorCode::PasswordsDiffer;
    return second;
}

} // namespace

Result<SecretBytes> currentPassword(const Program &program)
{
    if (!program.options.passwordFile.empty())
        return passwordFromFile(program.options.passwordFile);
    return ask(Cli::tr("Password: "));
}

Result<SecretBytes> otherPassword(const std::string &file, const QString &prompt)
{
    return file.empty() ? ask(prompt) : passwordFromFile(file);
}

Result<SecretBytes> newPassword(const std::string &file)
{
    Result<SecretBytes> password = file.empty() ? askTwice() : passwordFromFile(file);
    if (password && password->empty())
        return ErrorCode::PasswordEmpty;
    return password;
}

} // namespace countersign::cli
