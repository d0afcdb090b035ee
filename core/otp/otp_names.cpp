#include "core/otp/otp_names.h"

#include <algorithm>
#include <iterator>

namespace countersign {

namespace {

template <typename Value>
struct Named
{
    std::string_view name;
    Value value;
};

constexpr Named<OtpType> kTypes[] = {{"totp", OtpType::Totp},
                                     {"hotp", OtpType::Hotp},
                                     {"steam", OtpType::Steam},
                                     {"yandex", OtpType::Yandex},
                                     {"motp", OtpType::Motp}};
constexpr Named<HashAlgorithm> kAlgorithms[]
    = {{"SHA1", HashAlgorithm::Sha1}, {"SHA256", HashAlgorithm::Sha256}, {"SHA512", HashAlgorithm::Sha512},
       {"MD5", HashAlgorithm::Md5},   {"SHA224", HashAlgorithm::Sha224}, {"SHA384", HashAlgorithm::Sha384}};

template <typename Value, std::size_t Size>
std::optional<Value> valueNamed(const Named<Value> (&names)[Size], std::string_view name)
{
    const auto found = std::ranges::find(names, name, &Named<Value>::name);
    if (found == std::end(names))
        return {};
    return found->value;
}

} // namespace

std::string_view typeName(OtpType type)
{
    return std::ranges::find(kTypes, type, &Named<OtpType>::value)->name;
}

std::string_view algorithmName(HashAlgorithm algorithm)
{
    return std::ranges::find(kAlgorithms, algorithm, &Named<HashAlgorithm>::value)->name;
}

std::optional<OtpType> typeNamed(std::string_view name)
{
    return valueNamed(kTypes, name);
}

std::optional<HashAlgorithm> algorithmNamed(std::string_view name)
{
    return valueNamed(kAlgorithms, name);
}

std::optional<OtpParameters> fixedParameters(OtpType type)
{
    switch (type) {
    case OtpType::Steam:
        return OtpParameters::steam();
    case OtpType::Yandex:
        return OtpParameters::yandex();
    case OtpType::Motp:
        return OtpParameters::motp();
    case OtpType::Totp:
    case OtpType::Hotp:
        break;
    }
    return {};
}

} // namespace countersign
