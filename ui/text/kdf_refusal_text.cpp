#include "ui/text/kdf_refusal_text.h"

#include "ui/text/error_words.h"

namespace countersign {

ErrorText kdfRefusalText(const KdfRefusal &refusal)
{
    const auto mebibytes = [](std::uint64_t kibibytes) { return QString::number(kibibytes / 1024); };
    const QString fromBackup
        = ErrorWords::tr("Countersign never writes such a file: don't use it, restore the vault from a backup.");
    switch (refusal.rule) {
    case KdfRefusal::Rule::Kind:
        return {ErrorWords::tr("The vault's password is protected in a way that is not known here."),
                ErrorWords::tr("Install the current version and open it with that.")};
    case KdfRefusal::Rule::Operations:
        //: %1 and %2 are numbers of passes over the memory when a key is derived from the password
        return {ErrorWords::tr("The vault asks for %1 passes to check a password; 1 to %2 are allowed.")
                    .arg(refusal.asked)
                    .arg(refusal.allowed),
                fromBackup};
    case KdfRefusal::Rule::Memory:
        //: %1 is a number of KiB, %2 of MiB
        return {ErrorWords::tr("The vault asks for %1 KiB of memory to check a password; 8 KiB to %2 MiB are allowed.")
                    .arg(refusal.asked)
                    .arg(mebibytes(refusal.allowed)),
                fromBackup};
    case KdfRefusal::Rule::Work:
        //: %1 and %2 are numbers of MiB
        return {ErrorWords::tr("Checking a password against the vault means work on %1 MiB in all; at most %2 MiB "
                               "are allowed.")
                    .arg(mebibytes(refusal.asked), mebibytes(refusal.allowed)),
                fromBackup};
    case KdfRefusal::Rule::AvailableMemory:
        //: %1, %2 and %3 are numbers of MiB; %2 is half of %3
        return {ErrorWords::tr("Checking the password takes %1 MiB of memory, more than the %2 MiB that are half of "
                               "the %3 MiB free now.")
                    .arg(mebibytes(refusal.asked), mebibytes(refusal.allowed), mebibytes(refusal.available)),
                ErrorWords::tr("Close other programs, or try it anyway: the computer may become slow.")};
    case KdfRefusal::Rule::Allocation:
        break;
    }
    if (refusal.asked == 0)
        return {ErrorWords::tr("Checking the password needs more memory than this computer can give."),
                ErrorWords::tr("Close other programs, or open the vault on a computer with more memory.")};
    //: %1 is a number of MiB
    return {ErrorWords::tr("Checking the password takes %1 MiB of memory, which the system did not give.")
                .arg(mebibytes(refusal.asked)),
            ErrorWords::tr("Close other programs, or open the vault on a computer with more memory.")};
}

} // namespace countersign
