#include "ui/text/unusable_text.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// The context of these texts in the translation files.
struct UnusableWords
{
    Q_DECLARE_TR_FUNCTIONS(UnusableWords)
};

/// "accounts[3].digits" → "digits"; empty if it names the record alone.
QString fieldIn(const std::string &where)
{
    const auto dot = where.rfind('.');
    return dot == std::string::npos ? QString() : QString::fromStdString(where.substr(dot + 1));
}

QString whyIn(const Error &reason)
{
    const QString field = fieldIn(reason.where);
    switch (reason.code) {
    case ErrorCode::UnsupportedType:
        return UnusableWords::tr("It is of a kind that this version does not know.");
    case ErrorCode::UnsupportedAlgorithm:
        return UnusableWords::tr("It uses an algorithm that this version does not know.");
    case ErrorCode::InvalidDigits:
        return UnusableWords::tr("Its codes would not have 4 to 10 digits.");
    case ErrorCode::InvalidPeriod:
        return UnusableWords::tr("Its codes would change faster than each second or slower than each day.");
    case ErrorCode::InvalidCounter:
        return UnusableWords::tr("Its counter is missing.");
    case ErrorCode::SecretEmpty:
        return UnusableWords::tr("Its key is empty.");
    case ErrorCode::AccountExists:
        return UnusableWords::tr("Another account has the same identifier.");
    default:
        //: %1 is the technical name of a field, as "secret".
        return field.isEmpty() ? UnusableWords::tr("It is not an account as this version writes them.")
                               : UnusableWords::tr("Its field “%1” is missing or cannot be read.").arg(field);
    }
}

} // namespace

ErrorText unusableText(const Error &reason)
{
    const bool isOfANewerVersion
        = reason.code == ErrorCode::UnsupportedType || reason.code == ErrorCode::UnsupportedAlgorithm;
    return {whyIn(reason),
            isOfANewerVersion ? UnusableWords::tr("Update Countersign to use it.")
                : reason.code == ErrorCode::AccountExists
                ? UnusableWords::tr("Remove the other one, and this one is used when the vault is opened next.")
                : UnusableWords::tr("Look for it in a backup, or set it up anew at its site.")};
}

} // namespace countersign
