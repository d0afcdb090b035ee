#pragma once

#include "core/qr/qr_explainer.h"

#include <QString>

namespace countersign {

/// What a QR code is and what to do about it, in words.
struct QrWords
{
    QString headline = {}; ///< "That is a QR code, but not an account"
    QString what = {}; ///< one sentence: what it is
    QString step = {}; ///< what to do, in few words
    QString detail = {}; ///< why, or how to find the right one
    QString masked = {}; ///< the text itself, without what is secret; empty if nothing of it may be shown
};

QrWords qrWords(const QrExplanation &explanation);

/// What it is in a few words, for "Left out: …": "a web link (apps.apple.com)".
QString qrPhrase(const QrExplanation &explanation);

} // namespace countersign
