#include "ui/scan/code_reading.h"

#include "core/otp/otpauth_uri.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

bool isSameAccount(const AccountDraft &left, const AccountDraft &right)
{
    return left.issuer == right.issuer && left.name == right.name && left.parameters == right.parameters
        && left.counter == right.counter && left.secret == right.secret && left.pin == right.pin;
}

void addAccount(CodeReading &reading, AccountDraft draft, const FoundCode &code)
{
    const bool known = std::ranges::any_of(
        reading.accounts, [&](const ReadAccount &account) { return isSameAccount(account.draft, draft); });
    if (!known)
        reading.accounts.push_back({std::move(draft), code.source, code.sourceIndex, code.area});
}

void addExplanation(CodeReading &reading, QrExplanation explanation, const FoundCode &code)
{
    const bool known = std::ranges::any_of(reading.others, [&](const ReadOther &other) {
        return other.explanation.kind == explanation.kind && other.explanation.detail == explanation.detail
            && other.explanation.error == explanation.error;
    });
    if (!known)
        reading.others.push_back({std::move(explanation), code.sourceIndex, code.area});
}

} // namespace

bool CodeReading::hasMissingParts() const
{
    return std::ranges::any_of(exports, [](const auto &progress) { return !progress.missing.empty(); });
}

CodeReading readCodes(const std::vector<FoundCode> &codes)
{
    CodeReading reading;
    MigrationBatches batches;
    const FoundCode *firstOfExports = nullptr;
    for (const FoundCode &code : codes) {
        // EXPOSE: the link is taken apart; its key becomes a secret of its own.
        const std::string_view text = code.text.exposeText();
        QrExplanation explanation = explainQrText(text);
        if (explanation.kind == QrKind::Account) {
            if (auto draft = parseOtpauthUri(text))
                addAccount(reading, *std::move(draft), code);
        } else if (explanation.kind == QrKind::Migration) {
            if (!firstOfExports || firstOfExports->area.isEmpty())
                firstOfExports = &code;
            if (auto part = parseMigrationUri(text))
                batches.add(*std::move(part));
        } else {
            addExplanation(reading, std::move(explanation), code);
        }
    }
    reading.exports = batches.progress();
    MigrationBatches::Content content = batches.take();
    for (AccountDraft &draft : content.accounts)
        addAccount(reading, std::move(draft), *firstOfExports);
    reading.rejected = std::move(content.rejected);
    return reading;
}

void mergeCodes(std::vector<FoundCode> &codes, std::vector<FoundCode> more)
{
    for (FoundCode &code : more) {
        const auto known = std::ranges::find(codes, code.text, &FoundCode::text);
        if (known == codes.end()) {
            codes.push_back(std::move(code));
        } else if (known->area.isEmpty()) {
            known->source = code.source;
            known->sourceIndex = code.sourceIndex;
            known->area = code.area;
        }
    }
}

void forgetPlaces(std::vector<FoundCode> &codes)
{
    for (FoundCode &code : codes)
        code.area = {};
}

std::vector<FoundCode> codesInText(std::string_view text)
{
    std::vector<FoundCode> codes;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::size_t first = line.find_first_not_of(" \t");
        if (first != std::string_view::npos && line[first] != '#')
            codes.push_back({.text = SecretBytes::fromText(line), .source = {}, .sourceIndex = 0, .area = {}});
    }
    return codes;
}

} // namespace countersign
