#pragma once

#include "core/base/error.h"

#include <cassert>
#include <optional>
#include <utility>
#include <variant>

namespace countersign {

/// A value, or the reason why there is none. Stands in for std::expected, which the floor compiler lacks.
template <typename T>
class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_content(std::in_place_index<0>, std::move(value))
    { }
    Result(Error error)
        : m_content(std::in_place_index<1>, std::move(error))
    { }
    Result(ErrorCode code)
        : Result(Error{code})
    { }

    explicit operator bool() const { return m_content.index() == 0; }

    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }
    T &&operator*() && { return std::move(value()); }
    T *operator->() { return &value(); }
    const T *operator->() const { return &value(); }

    const Error &error() const
    {
        assert(m_content.index() == 1);
        return *std::get_if<1>(&m_content);
    }

private:
    T &value()
    {
        assert(m_content.index() == 0);
        return *std::get_if<0>(&m_content);
    }
    const T &value() const
    {
        assert(m_content.index() == 0);
        return *std::get_if<0>(&m_content);
    }

    std::variant<T, Error> m_content;
};

/// Success, or the reason for the failure.
template <>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error)
        : m_error(std::move(error))
    { }
    Result(ErrorCode code)
        : Result(Error{code})
    { }

    explicit operator bool() const { return !m_error; }

    const Error &error() const
    {
        assert(m_error);
        return *m_error;
    }

private:
    std::optional<Error> m_error;
};

} // namespace countersign
