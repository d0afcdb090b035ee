#include "core/crypto/secret_bytes.h"

#include "core/crypto/secret_arena.h"

#include <sodium.h>

#include <cstring>
#include <utility>

namespace countersign {

SecretBytes::SecretBytes(std::size_t size)
    : m_data(size == 0 ? nullptr : SecretArena::instance().allocate(size))
    , m_size(size)
{ }

SecretBytes::SecretBytes(ByteView bytes)
    : SecretBytes(bytes.size())
{
    if (m_size != 0)
        std::memcpy(m_data, bytes.data(), m_size);
}

SecretBytes SecretBytes::fromText(std::string_view text)
{
    return SecretBytes(bytesOf(text));
}

SecretBytes::SecretBytes(SecretBytes &&other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{ }

SecretBytes &SecretBytes::operator=(SecretBytes &&other) noexcept
{
    if (this != &other) {
        release();
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes::~SecretBytes()
{
    release();
}

SecretBytes SecretBytes::clone() const
{
    return SecretBytes(expose());
}

bool SecretBytes::operator==(const SecretBytes &other) const
{
    if (m_size != other.m_size)
        return false;
    return m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0;
}

void SecretBytes::release() noexcept
{
    if (m_data)
        SecretArena::instance().deallocate(m_data, m_size);
}

} // namespace countersign
