#include "ui/text/kdf_refusal_text.h"

#include "ui/text/error_words.h"

namespace countersign {

namespace {

QString mebibytes(std::uint64_t kibibytes)
{
    return QString::number(kibibytes / 1024);
}

/// What a file of another program asks for.
QString foreignDemand(const KdfRefusal &refusal)
{
    switch (refusal.rule) {
    case KdfRefusal::Rule::Operations:
        //: A file of another program is imported. %1 and %2 are numbers of repeated computations
        return ErrorWords::tr("The file asks for %1 rounds to check its password; at most %2 are allowed.")
            .arg(refusal.asked)
            .arg(refusal.allowed);
    case KdfRefusal::Rule::Memory:
        //: A file of another program is imported. %1 and %2 are numbers of MiB
        return ErrorWords::tr("The file asks for %1 MiB of memory to check its password; at most %2 MiB are allowed.")
            .arg(mebibytes(refusal.asked), mebibytes(refusal.allowed));
    case KdfRefusal::Rule::Work:
        //: A file of another program is imported. %1 and %2 are numbers of MiB
        return ErrorWords::tr("Checking the password of the file means work on %1 MiB in all; at most %2 MiB are "
                              "allowed.")
            .arg(mebibytes(refusal.asked), mebibytes(refusal.allowed));
    case KdfRefusal::Rule::Lanes:
    case KdfRefusal::Rule::BlockSize:
        //: A file of another program is imported. %1 and %2 are numbers without a unit
        return ErrorWords::tr("The file asks for a cost of %1 to check its password, where at most %2 is allowed.")
            .arg(refusal.asked)
            .arg(refusal.allowed);
    case KdfRefusal::Rule::Kind:
    case KdfRefusal::Rule::Parameters:
    case KdfRefusal::Rule::AvailableMemory:
    case KdfRefusal::Rule::FreeMemory:
    case KdfRefusal::Rule::Allocation:
        break;
    }
    return ErrorWords::tr("The file's password is protected in a way that is not known here.");
}

ErrorText foreignRefusalText(const KdfRefusal &refusal)
{
    const QString makeRoom = ErrorWords::tr("Close other programs, or import the file on a computer with more memory.");
    if (refusal.rule == KdfRefusal::Rule::FreeMemory)
        //: A file of another program is imported. %1 and %2 are numbers of MiB
        return {ErrorWords::tr("Checking the password of the file takes %1 MiB of memory, too much of the %2 MiB free "
                               "now.")
                    .arg(mebibytes(refusal.asked), mebibytes(refusal.available)),
                makeRoom};
    if (refusal.rule == KdfRefusal::Rule::Allocation)
        //: A file of another program is imported. %1 is a number of MiB
        return {ErrorWords::tr("Checking the password of the file takes %1 MiB of memory, which the system did not "
                               "give.")
                    .arg(mebibytes(refusal.asked)),
                makeRoom};
    return {foreignDemand(refusal),
            ErrorWords::tr("Export again from the app that wrote the file, with a lower cost or without encryption.")};
}

} // namespace

ErrorText kdfRefusalText(const KdfRefusal &refusal)
{
    if (refusal.file == KdfRefusal::File::Foreign)
        return foreignRefusalText(refusal);
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
    case KdfRefusal::Rule::Lanes:
    case KdfRefusal::Rule::BlockSize:
    case KdfRefusal::Rule::FreeMemory:
    case KdfRefusal::Rule::Parameters:
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
