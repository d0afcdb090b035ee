// What a merge promises, on random histories of two copies of one vault.

#include "core/vault/account_codec.h"
#include "core/vault/unknown_fields.h"
#include "core/vault/vault_codec.h"
#include "core/vault/vault_merge.h"
#include "tests/core/vault/vault_test_support.h"
#include "tests/support/figures.h"

#include <cstdio>
#include <map>
#include <random>
#include <set>
#include <string>

using namespace countersign;
using namespace countersign::test;

namespace {

constexpr std::uint64_t kHistories = 20'000;
constexpr std::uint64_t kLongHistories = 1'000'000;
constexpr std::uint64_t kEncodeEach = 64; ///< sealing takes longer than all the rest

constexpr int kRounds = 6;

std::uint64_t historyCount()
{
    return rounds(isLongRun() ? kLongHistories : kHistories);
}

/// What makes the codes of an account, as a text to compare.
std::string keyOf(const Account &account)
{
    const OtpParameters &parameters = account.parameters;
    const auto period = parameters.isTimeBased() ? parameters.period.seconds().count() : 0;
    return std::to_string(static_cast<int>(parameters.type)) + "/" + std::to_string(parameters.digits.count()) + "/"
        + std::to_string(period) + "/" + std::string(account.secret.exposeText()) + "/"
        + std::string(account.pin.exposeText());
}

/// Every key of a vault, and every record that nobody can read.
std::set<std::string> secretsOf(const Vault &vault)
{
    std::set<std::string> secrets;
    for (const Account &account : vault.accounts())
        secrets.insert(keyOf(account));
    for (const QuarantinedRecord &record : vault.quarantine()) {
        const auto account = decodeAccount(record.cbor.expose());
        secrets.insert(account ? keyOf(*account) : "record " + std::string(record.cbor.exposeText()));
    }
    return secrets;
}

/// Everything in a vault, in order.
std::string contentOf(const Vault &vault)
{
    std::string content;
    for (const Account &account : vault.accounts())
        content += std::string(encodedAccount(account).exposeText()) + "|";
    for (const QuarantinedRecord &record : vault.quarantine())
        content += "?" + std::string(record.cbor.exposeText());
    return content + "+" + std::string(vault.unknownFields().exposeText());
}

/// Makes vaults and changes them. Few keys, names and ids, so that they meet.
class History
{
public:
    explicit History(std::uint64_t seed)
        : m_engine(seed)
    { }

    void change(Vault &vault, int steps)
    {
        for (int step = 0; step < steps; ++step) {
            VaultChange change;
            if (pick(16) == 0)
                change.steps.emplace_back(ReplaceFields{SecretBytes(fromHex(newFields()))});
            else if (vault.accounts().empty() || pick(4) == 0)
                change.steps.emplace_back(InsertAccount{pick(4), newAccount()});
            else
                changeOne(vault, change);
            (void)vault.apply(std::move(change)); // one with an id that is there already is refused
        }
    }

    Random &random() { return m_random; }
    std::size_t pick(std::size_t count) { return m_engine() % count; }

    Vault copyOf(const Vault &vault)
    {
        Vault copy;
        VaultChange change;
        for (const Account &account : vault.accounts())
            change.steps.emplace_back(InsertAccount{Vault::kMaxAccounts, account.clone()});
        for (const QuarantinedRecord &record : vault.quarantine())
            change.steps.emplace_back(KeepRecord{Vault::kMaxAccounts, {record.cbor.clone(), record.reason}});
        change.steps.emplace_back(ReplaceFields{vault.unknownFields().clone()});
        [[maybe_unused]] const auto copied = copy.apply(std::move(change));
        Q_ASSERT(copied);
        return copy;
    }

private:
    struct EngineRandom final : Random
    {
        explicit EngineRandom(std::mt19937_64 &source)
            : engine(source)
        { }
        void fill(std::span<std::uint8_t> bytes) override
        {
            for (std::uint8_t &byte : bytes)
                byte = static_cast<std::uint8_t>(engine());
        }
        std::mt19937_64 &engine;
    };

    std::string text() { return std::string(pick(3), static_cast<char>('a' + pick(3))); }

    /// What a newer version may have written: x: 1, x: 3, or y: 2, z: 3.
    std::string_view newFields()
    {
        constexpr std::string_view kFields[] = {"617801", "617803", "617902617a03"};
        return kFields[pick(3)];
    }

    void setKey(Account &account)
    {
        account.parameters.type = pick(3) == 0 ? OtpType::Hotp : OtpType::Totp;
        account.parameters.digits = *Digits::from(pick(8) == 0 ? 8 : 6);
        account.secret = SecretBytes::fromText("secret " + std::to_string(pick(6)));
        account.pin = SecretBytes::fromText(pick(8) == 0 ? "1234" : "");
    }

    Account newAccount()
    {
        Account account;
        std::array<std::uint8_t, AccountId::kSize> id{};
        id[0] = static_cast<std::uint8_t>(1 + pick(8));
        account.id = AccountId(id);
        account.issuer = text();
        account.name = text();
        account.counter = pick(5);
        setKey(account);
        return account;
    }

    void changeOne(const Vault &vault, VaultChange &change)
    {
        Account account = vault.accounts()[pick(vault.accounts().size())].clone();
        switch (pick(14)) {
        case 0:
            account.issuer = text();
            break;
        case 1:
            account.name = text();
            break;
        case 2:
            setKey(account);
            break;
        case 3:
            account.counter += 1 + pick(3);
            break;
        case 4:
            account.groups.push_back(text());
            break;
        case 5:
            account.note += text();
            break;
        case 6:
            account.favorite = !account.favorite;
            break;
        case 7:
            account.state = static_cast<BindingState>(pick(3));
            break;
        case 8:
            account.trashed = pick(2) == 0 ? std::optional(UnixTime(std::chrono::seconds(pick(9)))) : std::nullopt;
            break;
        case 9:
            account.unknownFields = SecretBytes(fromHex(newFields()));
            break;
        case 10:
            account.recoveryCodes.push_back({.code = SecretBytes::fromText("r" + text()), .isUsed = pick(2) == 0});
            break;
        case 11:
            account.alsoOn = text();
            account.minimumLeft = std::chrono::seconds(pick(30));
            break;
        case 12:
            change.steps.emplace_back(KeepRecord{0, record(vault)});
            return;
        default:
            change.steps.emplace_back(EraseAccount{account.id});
            return;
        }
        change.steps.emplace_back(ReplaceAccount{std::move(account)});
    }

    /// One that is no account, or one whose id was there twice.
    QuarantinedRecord record(const Vault &vault)
    {
        if (pick(2) == 0)
            return {.cbor = SecretBytes(fromHex(pick(2) == 0 ? "6161" : "6162")), .reason = {ErrorCode::CborMalformed}};
        Account twice = vault.accounts()[pick(vault.accounts().size())].clone();
        setKey(twice);
        return {.cbor = encodedAccount(twice), .reason = {ErrorCode::AccountExists}};
    }

    std::mt19937_64 m_engine;
    EngineRandom m_random{m_engine};
};

/// Two copies of one vault that went different ways, and what a merge makes of them.
struct Case
{
    Vault before;
    Vault here;
    Vault there;
    MergeReport report;
    VaultChange undo;

    explicit Case(History &history)
    {
        Vault base;
        history.change(base, static_cast<int>(history.pick(8)));
        before = history.copyOf(base);
        there = history.copyOf(base);
        history.change(before, static_cast<int>(history.pick(8)));
        history.change(there, static_cast<int>(history.pick(8)));
        here = history.copyOf(before);
        auto merged = merge(here, there, history);
        report = merged.report;
        auto applied = here.apply(std::move(merged.change));
        Q_ASSERT(applied);
        undo = *std::move(applied);
    }

    static VaultMerge merge(const Vault &here, const Vault &there, History &history)
    {
        return mergeVaults(here, there, compareVaults(here, there), {}, history.random());
    }
};

} // namespace

class TestMergeLaws : public QObject
{
    Q_OBJECT

private:
    std::uint64_t m_added = 0;
    std::uint64_t m_changed = 0;
    std::uint64_t m_keptBoth = 0;
    std::uint64_t m_records = 0;
    std::uint64_t m_fields = 0;

    /// Which law does not hold; empty if all do.
    QByteArray brokenLaw(std::uint64_t seed)
    {
        History history(seed);
        Case merged(history);
        m_added += merged.report.added.size();
        m_changed += merged.report.changed.size();
        m_keptBoth += merged.report.keptBoth.size();
        m_records += merged.report.recordsAdded;
        m_fields += merged.report.fieldsAdded;

        auto both = secretsOf(merged.before);
        both.merge(secretsOf(merged.there));
        if (secretsOf(merged.here) != both)
            return "no secret is lost, none comes from nowhere";
        Vault other = history.copyOf(merged.there);
        if (!other.apply(Case::merge(merged.there, merged.before, history).change) || secretsOf(other) != both)
            return "both directions give the same secrets";
        if (!Case::merge(merged.here, merged.there, history).change.steps.empty())
            return "a second merge finds nothing to do";
        if (!comeTogether(merged.here, other, history))
            return "two copies that merge each other have the same accounts in the end";
        if (!Case::merge(merged.here, merged.here, history).change.steps.empty()
            || !compareVaults(merged.here, merged.here).isSame())
            return "a vault merged with itself stays as it is";
        if (losesFields(merged))
            return "what a newer version wrote stays, and comes along";
        if (const QByteArray broken = brokenAccountLaw(merged); !broken.isEmpty())
            return broken;
        if (seed % kEncodeEach == 0 && !isWritable(merged.here))
            return "what was merged can be saved";
        if (!merged.here.apply(std::move(merged.undo)) || contentOf(merged.here) != contentOf(merged.before))
            return "undo gives what was there before";
        return {};
    }

    /// Whether a field here is another now, or one of the other is not there at all.
    static bool losesFields(const Case &merged)
    {
        constexpr std::size_t kEnough = 100;
        const SecretBytes &now = merged.here.unknownFields();
        const auto ours = unitedFields(now, merged.before.unknownFields(), kEnough);
        const auto theirs = unitedFields(now, merged.there.unknownFields(), kEnough);
        return ours.added > 0 || ours.left > 0 || theirs.added > 0;
    }

    /// Whether merging to and fro soon adds nothing any more.
    static bool comeTogether(const Vault &left, const Vault &right, History &history)
    {
        Vault copies[] = {history.copyOf(left), history.copyOf(right)};
        for (int round = 0; round < kRounds; ++round) {
            auto merged = Case::merge(copies[0], copies[1], history);
            if (merged.report.added.empty() && merged.report.keptBoth.empty())
                return true;
            if (!copies[0].apply(std::move(merged.change)))
                return false;
            std::swap(copies[0], copies[1]);
        }
        return false;
    }

    static QByteArray brokenAccountLaw(const Case &merged)
    {
        std::map<std::string, std::uint64_t> counters;
        std::set<std::string> visible;
        std::set<AccountId> ids;
        for (const Account &account : merged.here.accounts()) {
            std::uint64_t &counter = counters[keyOf(account)];
            counter = std::max(counter, account.counter);
            if (!account.isInTrash())
                visible.insert(keyOf(account));
            ids.insert(account.id);
        }
        for (const Vault *vault : {&merged.before, &merged.there}) {
            for (const Account &account : vault->accounts()) {
                if (counters[keyOf(account)] < account.counter)
                    return "the counter is the higher one";
                if (!account.isInTrash() && !visible.contains(keyOf(account)))
                    return "what is outside the Trash on one side stays outside";
            }
        }
        for (const Account &account : merged.before.accounts()) {
            const Account *now = merged.here.find(account.id);
            if (!now || keyOf(*now) != keyOf(account))
                return "an account here keeps its id and its key";
            if (!account.issuer.empty() && now->issuer != account.issuer)
                return "texts here stay";
        }
        return {};
    }

    static bool isWritable(const Vault &vault)
    {
        const auto payload = VaultCodec::encode(vault);
        const auto again = payload ? VaultCodec::decode(*payload) : payload.error();
        return again && secretsOf(*again) == secretsOf(vault);
    }

private Q_SLOTS:
    void holdOnRandomHistories()
    {
        const std::uint64_t count = historyCount();
        for (std::uint64_t seed = 1; seed <= count; ++seed) {
            const QByteArray broken = brokenLaw(seed);
            QVERIFY2(broken.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(seed) + QString::fromUtf8(broken)));
        }
        // Histories in which nothing happens would prove nothing.
        QVERIFY(m_added > count / 4 && m_changed > count / 4 && m_keptBoth > count / 10 && m_records > count / 20
                && m_fields > count / 20);
        std::printf(
            "figure: merge laws on random histories: %llu histories, %llu accounts added, %llu united, %llu kept "
            "as two, %llu unreadable records, %llu fields of a newer version, 0 secrets lost, 0 laws broken\n",
            static_cast<unsigned long long>(count), static_cast<unsigned long long>(m_added),
            static_cast<unsigned long long>(m_changed), static_cast<unsigned long long>(m_keptBoth),
            static_cast<unsigned long long>(m_records), static_cast<unsigned long long>(m_fields));
    }
};

QTEST_APPLESS_MAIN(TestMergeLaws)
#include "tst_merge_laws.moc"
