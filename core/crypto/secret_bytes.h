#pragma once

#include "core/base/bytes.h"

#include <cstddef>
#include <span>
#include <string_view>

namespace countersign {

/// Bytes that nobody may see: passwords, keys, the secrets of accounts. They live in the locked arena
/// (`secret_arena.h`), are wiped when they go, and can be moved but not copied by accident. There is
/// deliberately no conversion to a string, a stream or a Qt type.
class SecretBytes
{
public:
    SecretBytes() = default;
    /// `size` zero bytes, to be filled through `writable()`.
    explicit SecretBytes(std::size_t size);
    /// A copy of `bytes`; wiping the original stays with the caller.
    explicit SecretBytes(ByteView bytes);
    /// A copy of `text`; wiping the original stays with the caller.
    static SecretBytes fromText(std::string_view text);

    SecretBytes(SecretBytes &&other) noexcept;
    SecretBytes &operator=(SecretBytes &&other) noexcept;
    SecretBytes(const SecretBytes &) = delete;
    SecretBytes &operator=(const SecretBytes &) = delete;
    ~SecretBytes();

    /// A second copy, made on purpose.
    SecretBytes clone() const;

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }

    /// The bytes themselves. Every call carries a comment that says why they are needed in the clear.
    ByteView expose() const { return {m_data, m_size}; }
    std::string_view exposeText() const { return textOf(expose()); }
    std::span<std::uint8_t> writable() { return {m_data, m_size}; }

    /// Equal content, compared in constant time for equal sizes.
    bool operator==(const SecretBytes &other) const;

private:
    void release() noexcept;

    std::uint8_t *m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace countersign
