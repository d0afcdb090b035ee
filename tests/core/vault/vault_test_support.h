#pragma once

#include "core/base/random.h"
#include "core/vault/vault_store.h"

#include <QTest>

#include <cstdint>
#include <deque>
#include <fstream>
#include <initializer_list>
#include <iterator>
#include <string>
#include <string_view>

namespace countersign::test {

/// Each request is answered with a run of counting bytes: 40, 41, 42, …
class ScriptedRandom final : public Random
{
public:
    ScriptedRandom(std::initializer_list<std::uint8_t> firstBytes)
        : m_firstBytes(firstBytes)
    { }

    void fill(std::span<std::uint8_t> bytes) override
    {
        std::uint8_t next = 0;
        if (!m_firstBytes.empty()) {
            next = m_firstBytes.front();
            m_firstBytes.pop_front();
        }
        for (std::uint8_t &byte : bytes)
            byte = next++;
    }

private:
    std::deque<std::uint8_t> m_firstBytes;
};

/// Bytes that repeat from run to run but are never the same twice in one.
class CountingRandom final : public Random
{
public:
    void fill(std::span<std::uint8_t> bytes) override
    {
        for (std::uint8_t &byte : bytes) {
            m_state = m_state * 6364136223846793005u + 1442695040888963407u;
            byte = static_cast<std::uint8_t>(m_state >> 56);
        }
    }

private:
    std::uint64_t m_state = 1;
};

inline SecretBytes password()
{
    return SecretBytes::fromText("correct horse battery staple");
}

inline Account account(Random &random, std::string issuer, std::string name, std::string_view secret = "12345678")
{
    return {.id = AccountId::generate(random),
            .issuer = std::move(issuer),
            .name = std::move(name),
            .secret = SecretBytes::fromText(secret),
            .created = UnixTime(std::chrono::seconds(1'700'000'000))};
}

inline Vault vaultWith(std::vector<Account> accounts)
{
    Vault vault;
    const auto added = vault.apply(changes::add(vault, std::move(accounts)));
    Q_ASSERT(added);
    return vault;
}

inline VaultKeys keysFor(Random &random)
{
    VaultKeys keys = VaultKeys::generate(random);
    const auto added = keys.addPassword(password(), KdfCost::minimal(), random);
    Q_ASSERT(added);
    return keys;
}

inline Bytes fileContent(const std::filesystem::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(file), {});
}

inline void writeFile(const std::filesystem::path &path, ByteView content)
{
    std::ofstream file(path, std::ios::binary | std::ios::trunc);
    file.write(textOf(content).data(), static_cast<std::streamsize>(content.size()));
}

inline std::string hex(ByteView bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : bytes) {
        text += kDigits[byte >> 4];
        text += kDigits[byte & 15];
    }
    return text;
}

inline Bytes fromHex(std::string_view text)
{
    const auto digit = [](char letter) { return std::string_view("0123456789abcdef").find(letter); };
    Bytes bytes;
    for (std::size_t index = 0; index + 1 < text.size(); index += 2)
        bytes.push_back(static_cast<std::uint8_t>(digit(text[index]) << 4 | digit(text[index + 1])));
    return bytes;
}

} // namespace countersign::test
