#pragma once

#include "core/qr/qr_explainer.h"

#include <array>
#include <string_view>

// What tells the kinds of QR texts apart. Whoever meets a new kind adds a line here and one to
// tests/data/qr_explainer/texts.json.

namespace countersign {

struct KnownText
{
    std::string_view beginning; ///< lower case
    QrKind kind;
    std::string_view name = {};
};

/// Beginnings of texts, compared without case.
inline constexpr std::array kKnownBeginnings = {
    KnownText{"wifi:", QrKind::WiFi},
    KnownText{"begin:vcard", QrKind::Contact},
    KnownText{"mecard:", QrKind::Contact},
    KnownText{"bizcard:", QrKind::Contact},
    KnownText{"mailto:", QrKind::Email},
    KnownText{"matmsg:", QrKind::Email},
    KnownText{"smtp:", QrKind::Email},
    KnownText{"tel:", QrKind::Phone},
    KnownText{"sms:", QrKind::Phone},
    KnownText{"smsto:", QrKind::Phone},
    KnownText{"mms:", QrKind::Phone},
    KnownText{"mmsto:", QrKind::Phone},
    KnownText{"facetime:", QrKind::Phone},
    KnownText{"geo:", QrKind::Place},

    KnownText{"weixin://wxpay", QrKind::Payment, "WeChat Pay"},
    KnownText{"wxp://", QrKind::Payment, "WeChat Pay"},
    KnownText{"alipays://", QrKind::Payment, "Alipay"},
    KnownText{"alipay://", QrKind::Payment, "Alipay"},
    KnownText{"alipayqr://", QrKind::Payment, "Alipay"},
    KnownText{"upi://", QrKind::Payment, "UPI"},
    KnownText{"swish://", QrKind::Payment, "Swish"},
    KnownText{"000201", QrKind::Payment}, // EMV merchant codes: PayNow, Pix, QRIS, …
    KnownText{"bcd\n00", QrKind::Payment, "SEPA"},
    KnownText{"bcd\r\n00", QrKind::Payment, "SEPA"},
    KnownText{"spc\n02", QrKind::Payment, "Swiss QR-bill"},
    KnownText{"spc\r\n02", QrKind::Payment, "Swiss QR-bill"},

    KnownText{"weixin://", QrKind::ChatLogon, "WeChat"},
    KnownText{"wework://", QrKind::ChatLogon, "WeCom"},
    KnownText{"whatsapp://", QrKind::ChatLogon, "WhatsApp"},
    KnownText{"tg://", QrKind::ChatLogon, "Telegram"},
    KnownText{"line://", QrKind::ChatLogon, "LINE"},
    KnownText{"sgnl://", QrKind::ChatLogon, "Signal"},
    KnownText{"tsdevice:", QrKind::ChatLogon, "Signal"},
    KnownText{"dingtalk://", QrKind::ChatLogon, "DingTalk"},
    KnownText{"mqqapi://", QrKind::ChatLogon, "QQ"},
    KnownText{"viber://", QrKind::ChatLogon, "Viber"},
    KnownText{"matrix:", QrKind::ChatLogon, "Matrix"},

    KnownText{"bitcoin:", QrKind::CryptoAddress, "Bitcoin"},
    KnownText{"bitcoincash:", QrKind::CryptoAddress, "Bitcoin Cash"},
    KnownText{"lightning:", QrKind::CryptoAddress, "Lightning"},
    KnownText{"ethereum:", QrKind::CryptoAddress, "Ethereum"},
    KnownText{"litecoin:", QrKind::CryptoAddress, "Litecoin"},
    KnownText{"dogecoin:", QrKind::CryptoAddress, "Dogecoin"},
    KnownText{"monero:", QrKind::CryptoAddress, "Monero"},
    KnownText{"solana:", QrKind::CryptoAddress, "Solana"},
    KnownText{"tron:", QrKind::CryptoAddress, "TRON"},
    KnownText{"wc:", QrKind::CryptoAddress, "WalletConnect"},

    KnownText{"phonefactor://", QrKind::PushEnrolment, "Microsoft Authenticator"},
    KnownText{"msauth://", QrKind::PushEnrolment, "Microsoft Authenticator"},
    KnownText{"microsoft-authenticator://", QrKind::PushEnrolment, "Microsoft Authenticator"},
    KnownText{"duo://", QrKind::PushEnrolment, "Duo Mobile"},
    KnownText{"oktaverify://", QrKind::PushEnrolment, "Okta Verify"},
    KnownText{"pushauth://", QrKind::PushEnrolment, "ForgeRock Authenticator"},
    KnownText{"mfauth://", QrKind::PushEnrolment, "ForgeRock Authenticator"},
    KnownText{"pingid://", QrKind::PushEnrolment, "PingID"},
    KnownText{"com.rsa.securid", QrKind::PushEnrolment, "RSA Authenticator"},
    KnownText{"http://127.0.0.1/securid/", QrKind::PushEnrolment, "RSA Authenticator"},
    KnownText{"authy://", QrKind::PushEnrolment, "Authy"},

    KnownText{"igmobileotp://", QrKind::PushEnrolment, "Entrust Identity"},
    KnownText{"market://", QrKind::AppDownload},
    KnownText{"itms-apps://", QrKind::AppDownload},
    KnownText{"itms-appss://", QrKind::AppDownload},
    KnownText{"ms-windows-store://", QrKind::AppDownload},
    KnownText{"lpa:1$", QrKind::MobilePlan},

    KnownText{"fido:/", QrKind::Passkey},
    KnownText{"x-hm://", QrKind::SmartHome, "HomeKit"},
};

/// Beginnings of web links after `https://` and `www.`, compared without case. The host must be there in full:
/// an entry with a path stands for those pages of the site only.
inline constexpr std::array kKnownLinks = {
    KnownText{"login.weixin.qq.com/", QrKind::ChatLogon, "WeChat"},
    KnownText{"login.wx.qq.com/", QrKind::ChatLogon, "WeChat"},
    KnownText{"open.weixin.qq.com/", QrKind::ChatLogon, "WeChat"},
    KnownText{"weixin.qq.com/", QrKind::ChatLogon, "WeChat"},
    KnownText{"u.wechat.com/", QrKind::ChatLogon, "WeChat"},
    KnownText{"work.weixin.qq.com/", QrKind::ChatLogon, "WeCom"},
    KnownText{"txz.qq.com/", QrKind::ChatLogon, "QQ"},
    KnownText{"qm.qq.com/", QrKind::ChatLogon, "QQ"},
    KnownText{"login.dingtalk.com/", QrKind::ChatLogon, "DingTalk"},
    KnownText{"qr.dingtalk.com/", QrKind::ChatLogon, "DingTalk"},
    KnownText{"applink.feishu.cn/", QrKind::ChatLogon, "Feishu"},
    KnownText{"wa.me/", QrKind::ChatLogon, "WhatsApp"},
    KnownText{"api.whatsapp.com/", QrKind::ChatLogon, "WhatsApp"},
    KnownText{"chat.whatsapp.com/", QrKind::ChatLogon, "WhatsApp"},
    KnownText{"t.me/", QrKind::ChatLogon, "Telegram"},
    KnownText{"telegram.me/", QrKind::ChatLogon, "Telegram"},
    KnownText{"line.me/", QrKind::ChatLogon, "LINE"},
    KnownText{"lin.ee/", QrKind::ChatLogon, "LINE"},
    KnownText{"access.line.me/", QrKind::ChatLogon, "LINE"},
    KnownText{"signal.me/", QrKind::ChatLogon, "Signal"},
    KnownText{"signal.group/", QrKind::ChatLogon, "Signal"},
    KnownText{"discord.com/ra/", QrKind::ChatLogon, "Discord"},
    KnownText{"discordapp.com/ra/", QrKind::ChatLogon, "Discord"},
    KnownText{"discord.gg/", QrKind::ChatLogon, "Discord"},
    KnownText{"s.team/q/", QrKind::ChatLogon, "Steam"},
    KnownText{"m.me/", QrKind::ChatLogon, "Messenger"},

    KnownText{"qr.alipay.com/", QrKind::Payment, "Alipay"},
    KnownText{"mobilecodec.alipay.com/", QrKind::Payment, "Alipay"},
    KnownText{"render.alipay.com/", QrKind::Payment, "Alipay"},
    KnownText{"wx.tenpay.com/", QrKind::Payment, "WeChat Pay"},
    KnownText{"payapp.weixin.qq.com/", QrKind::Payment, "WeChat Pay"},
    KnownText{"qr.95516.com/", QrKind::Payment, "UnionPay"},
    KnownText{"paypal.me/", QrKind::Payment, "PayPal"},

    KnownText{"mobileappcommunicator.auth.microsoft.com/", QrKind::PushEnrolment, "Microsoft Authenticator"},
    KnownText{"login.microsoftonline.com/authenticatorapp/", QrKind::PushEnrolment, "Microsoft Authenticator"},
    KnownText{"login.live.com/authenticatorapp/", QrKind::PushEnrolment, "Microsoft Authenticator"},

    KnownText{"apps.apple.com/", QrKind::AppDownload},
    KnownText{"itunes.apple.com/", QrKind::AppDownload},
    KnownText{"testflight.apple.com/", QrKind::AppDownload},
    KnownText{"play.google.com/store/apps/", QrKind::AppDownload},
    KnownText{"apps.microsoft.com/", QrKind::AppDownload},
    KnownText{"appgallery.huawei.com/", QrKind::AppDownload},
    KnownText{"appgallery.cloud.huawei.com/", QrKind::AppDownload},
    KnownText{"app.mi.com/", QrKind::AppDownload},
    KnownText{"m.app.mi.com/", QrKind::AppDownload},
    KnownText{"a.app.qq.com/", QrKind::AppDownload},
    KnownText{"sj.qq.com/", QrKind::AppDownload},
    KnownText{"f-droid.org/packages/", QrKind::AppDownload},
    KnownText{"aka.ms/authapp", QrKind::AppDownload},
    KnownText{"aka.ms/authenticatorapp", QrKind::AppDownload},
};

/// The same for sites whose hosts have a name of each customer in front.
inline constexpr std::array kKnownSites = {
    KnownText{".duosecurity.com/activate/", QrKind::PushEnrolment, "Duo Mobile"},
    KnownText{".duosecurity.com/android/", QrKind::PushEnrolment, "Duo Mobile"},
    KnownText{".duosecurity.com/iphone/", QrKind::PushEnrolment, "Duo Mobile"},
};

} // namespace countersign
