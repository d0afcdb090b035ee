#include "core/transfer/keepass_tree.h"

#include "core/base/base64.h"
#include "core/base/utf8.h"
#include "core/crypto/secret_encoding.h"
#include "core/otp/label.h"
#include "core/transfer/entry.h"
#include "core/transfer/keepass_otp.h"
#include "core/transfer/xml.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

namespace countersign {

namespace {

bool isNamed(const pugi::xml_node &node, std::string_view name)
{
    return node.name() == name;
}

/// Decrypts the protected values of a document. One stream runs through all of them in the order of the document, also
/// through those that nobody here needs: only accounts' strings are kept.
class ProtectedValues
{
public:
    /// Errors: ImportMalformed.
    Result<void> decrypt(const pugi::xml_node &node, KeyStream &stream)
    {
        for (const pugi::xml_node &child : node.children()) {
            if (equalWithoutCase(child.attribute("Protected").value(), "True")) {
                if (auto done = decryptOne(child, stream); !done)
                    return done;
            }
            if (auto done = decrypt(child, stream); !done) // no deeper than `parseXml` lets it be
                return done;
        }
        return {};
    }

    std::string textOf(const pugi::xml_node &node) const
    {
        const auto found = m_values.find(node);
        return found == m_values.end() ? xmlText(node) : found->second;
    }

private:
    Result<void> decryptOne(const pugi::xml_node &node, KeyStream &stream)
    {
        auto value = decodeSecretBase64(xmlText(node));
        if (!value)
            return Error{ErrorCode::ImportMalformed, "Value"};
        stream.next(value->writable());
        if (isNamed(node, "Value") && isKeePassAccountString(xmlText(node.parent().child("Key"))))
            m_values.emplace(node, std::string(value->exposeText())); // EXPOSE: read like a plain export
        return {};
    }

    std::map<pugi::xml_node, std::string> m_values;
};

class TreeReader
{
public:
    explicit TreeReader(const ProtectedValues &values, std::string recycleBin)
        : m_values(values)
        , m_recycleBin(std::move(recycleBin))
    { }

    /// The entries and groups of `group`, which is where `path` says.
    void readGroup(const pugi::xml_node &group, const std::string &path, bool isTrashed)
    {
        for (const pugi::xml_node &child : group.children()) {
            if (isNamed(child, "Entry"))
                readEntry(child, path, isTrashed);
            else if (isNamed(child, "Group"))
                readSubgroup(child, path, isTrashed);
        }
    }

    std::size_t entryCount() const
    {
        return m_content.accounts.size() + m_content.rejected.size() + m_content.trashed.size();
    }
    ImportContent takeContent() { return std::move(m_content); }

private:
    void readSubgroup(const pugi::xml_node &group, const std::string &path, bool isTrashed)
    {
        const std::string name = xmlText(group.child("Name"));
        const bool isRecycleBin = !m_recycleBin.empty() && trimmed(xmlText(group.child("UUID"))) == m_recycleBin;
        readGroup(group, path.empty() ? name : path + '/' + name, isTrashed || isRecycleBin);
    }

    KeePassStrings stringsOf(const pugi::xml_node &entry) const
    {
        KeePassStrings strings;
        for (const pugi::xml_node &string : entry.children("String")) {
            std::string key = xmlText(string.child("Key"));
            if (isKeePassAccountString(key))
                strings.emplace(std::move(key), m_values.textOf(string.child("Value")));
        }
        return strings;
    }

    void readEntry(const pugi::xml_node &entry, const std::string &path, bool isTrashed)
    {
        if (entryCount() > kMaxImportedEntries)
            return; // enough to be refused
        const KeePassStrings strings = stringsOf(entry);
        auto drafts = draftsFromKeePass(strings);
        if (drafts.empty())
            return; // a password without two-step logon
        const auto text = [&strings](std::string_view key) {
            const auto found = strings.find(key);
            return found != strings.end() && isUtf8(found->second) ? std::string_view(found->second)
                                                                   : std::string_view();
        };
        const std::string name = entryName(text("Title"), text("UserName"));
        if (isTrashed) {
            m_content.trashed.push_back(name);
            return;
        }
        for (Result<AccountDraft> &draft : drafts) {
            if (draft && !isUtf8(path))
                draft = Error{ErrorCode::EntryMalformed, "Group"};
            if (draft && !path.empty())
                draft->groups.push_back(path);
            m_content.add(name, std::move(draft));
        }
    }

    const ProtectedValues &m_values;
    std::string m_recycleBin; ///< its UUID; empty if there is none
    ImportContent m_content{.holdsMore = true}; ///< passwords
};

/// Whether the XML says that it belongs to another header than it came with.
bool belongsElsewhere(const pugi::xml_node &meta, ByteView headerDigest)
{
    const std::string stated = xmlText(meta.child("HeaderHash"));
    if (headerDigest.empty() || trimmed(stated).empty())
        return false;
    const auto digest = decodeBase64(stated);
    return !digest || !std::ranges::equal(*digest, headerDigest);
}

/// As the XML has it; empty for none, which is written as zeros.
std::string recycleBinIn(const pugi::xml_node &meta)
{
    std::string id(trimmed(xmlText(meta.child("RecycleBinUUID"))));
    return id.find_first_not_of("A=") == std::string::npos ? std::string() : id;
}

} // namespace

Result<ImportContent> readKeePassTree(std::string_view xml, KeyStream *stream, ByteView headerDigest)
{
    const auto document = parseXml(xml);
    if (!document)
        return document.error();
    const pugi::xml_node file = document->child("KeePassFile");
    const pugi::xml_node root = file.child("Root").child("Group");
    if (!root)
        return Error{ErrorCode::ImportMalformed, "KeePassFile.Root.Group"};
    if (belongsElsewhere(file.child("Meta"), headerDigest))
        return Error{ErrorCode::ImportDamaged, "header"};
    ProtectedValues values;
    if (stream) {
        if (const auto done = values.decrypt(*document, *stream); !done)
            return done.error();
    }
    TreeReader reader(values, recycleBinIn(file.child("Meta")));
    reader.readGroup(root, {}, false);
    if (reader.entryCount() > kMaxImportedEntries)
        return Error{ErrorCode::ImportTooLarge, "Entry"};
    return reader.takeContent();
}

} // namespace countersign
