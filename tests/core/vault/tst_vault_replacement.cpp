#include "core/vault/vault_codec.h"
#include "core/vault/vault_replacement.h"
#include "tests/core/vault/vault_test_support.h"

using namespace countersign;
using namespace countersign::test;

class TestVaultReplacement : public QObject
{
    Q_OBJECT

private:
    CountingRandom m_random;

    Vault vaultOf(std::initializer_list<const char *> names)
    {
        std::vector<Account> accounts;
        for (const char *name : names)
            accounts.push_back(account(m_random, "Issuer", name, std::string("secret of ") + name));
        return vaultWith(std::move(accounts));
    }
    static bool isSame(const Vault &left, const Vault &right)
    {
        return *VaultCodec::encode(left) == *VaultCodec::encode(right);
    }
    static Vault copyOf(const Vault &vault) { return *VaultCodec::decode(*VaultCodec::encode(vault)); }

private Q_SLOTS:
    void putsTheOtherInThePlaceOfAllAndBack()
    {
        Vault here = vaultOf({"a", "b", "c"});
        const Vault before = copyOf(here);
        Vault there = vaultOf({"c", "d"});
        VaultChange newer;
        newer.steps.emplace_back(ReplaceFields{SecretBytes(fromHex("617801"))});
        QVERIFY(there.apply(std::move(newer)));
        auto undo = here.apply(replaceVault(here, there, compareVaults(here, there)));
        QVERIFY(undo);
        QVERIFY(isSame(here, there));
        QVERIFY(here.apply(*std::move(undo)));
        QVERIFY(isSame(here, before));
    }

    void isAtHomeWithTheSameIds()
    {
        Vault here = vaultOf({"a", "b"});
        Vault there = copyOf(here);
        Account edited = there.accounts()[1].clone();
        edited.note = "changed";
        QVERIFY(there.apply(changes::edit(std::move(edited))));
        QVERIFY(here.apply(replaceVault(here, there, compareVaults(here, there))));
        QVERIFY(isSame(here, there));
    }

    void neverTurnsACounterBack()
    {
        std::vector<Account> accounts;
        accounts.push_back(account(m_random, "Issuer", "hotp"));
        accounts.back().parameters.type = OtpType::Hotp;
        accounts.back().counter = 9;
        Vault here = vaultWith(std::move(accounts));
        Vault there = copyOf(here);
        Account older = there.accounts()[0].clone();
        older.counter = 4;
        QVERIFY(there.apply(changes::edit(std::move(older))));
        QVERIFY(here.apply(replaceVault(here, there, compareVaults(here, there))));
        QCOMPARE(here.accounts()[0].counter, std::uint64_t{9});
        QVERIFY(there.apply(replaceVault(there, here, compareVaults(there, here))));
        QCOMPARE(there.accounts()[0].counter, std::uint64_t{9});
    }
};

QTEST_GUILESS_MAIN(TestVaultReplacement)
#include "tst_vault_replacement.moc"
