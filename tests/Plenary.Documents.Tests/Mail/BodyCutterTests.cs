using CsCheck;
using Plenary.Core.Contributions;
using Plenary.Documents.Mailing;

namespace Plenary.Documents.Tests.Mail;

/// <summary>Where a mail stops speaking, in the manner of many programs and languages. All examples are invented.</summary>
public sealed class BodyCutterTests
{
    private const string Said = "Bonjour,\n\nNous appuyons le paragraphe 3.\nMerci de votre travail.";

    public static TheoryData<string, string> Below => new()
    {
        { "fr outlook 365", "\n\nDe : Anna Roux <anna@example.org>\nEnvoyé : mardi 3 mars 2020 10:12\nÀ : Secrétariat <s@example.org>\nCc : Jean <j@example.org>\nObjet : Projet\n\nTexte ancien\n" },
        { "fr apple", "\n\n> Le 3 mars 2020 à 10:12, Anna Roux <anna@example.org> a écrit :\n> \n> Texte\n" },
        { "fr nbsp", "\n\nLe\u00A03 mars 2020 à\u00A010:12, Anna Roux <anna@example.org> a écrit\u00A0:\n\nTexte\n" },
        { "de gmail", "\n\nAm Di., 3. März 2020 um 10:12 Uhr schrieb Anna Rot <anna@example.org>:\n\n> Text\n" },
        { "de thunderbird", "\n\nAm 03.03.20 um 10:12 schrieb Anna Rot:\n> Text\n> mehr\n" },
        { "de outlook", "\n\nVon: Anna Rot [mailto:anna@example.org]\nGesendet: Dienstag, 3. März 2020 10:12\nAn: Sekretariat\nBetreff: AW: Entwurf\n\nText\n" },
        { "de gmx", "\n\nGesendet: Dienstag, 03. März 2020 um 10:12 Uhr\nVon: \"Anna Rot\" <anna@example.org>\nAn: sek@example.org\nBetreff: Entwurf\nText\n" },
        { "nl gmail", "\n\nOp di 3 mrt. 2020 om 10:12 schreef Anna Rood <anna@example.org>:\n\n> tekst\n" },
        { "nl op..heeft..geschreven", "\n\nOp 3 mrt. 2020 om 10:12 heeft Anna Rood <anna@example.org> het volgende geschreven:\n\ntekst\n" },
        { "sv", "\n\nDen tis 3 mars 2020 kl 10:12 skrev Anna Röd <anna@example.org>:\n\n> text\n" },
        { "sv outlook", "\n\nFrån: Anna Röd <anna@example.org>\nSkickat: den 3 mars 2020 10:12\nTill: sek@example.org\nÄmne: Utkast\n\ntext\n" },
        { "no", "\n\ntir. 3. mars 2020 kl. 10:12 skrev Anna Rød <anna@example.org>:\n\n> tekst\n" },
        { "da gmail", "\n\nDen tir. 3. mar. 2020 kl. 10.12 skrev Anna Rød <anna@example.org>:\n\n> tekst\n" },
        { "da outlook", "\n\nFra: Anna Rød <anna@example.org> \nSendt: 3. marts 2020 10:12\nTil: sek@example.org\nEmne: Udkast\n\ntekst\n" },
        { "fi gmail", "\n\nti 3. maalisk. 2020 klo 10.12 Anna Puna (anna@example.org) kirjoitti:\n\n> teksti\n" },
        { "fi outlook", "\n\nLähettäjä: Anna Puna <anna@example.org>\nLähetetty: tiistai 3. maaliskuuta 2020 10.12\nVastaanottaja: sek@example.org\nAihe: Luonnos\n\nteksti\n" },
        { "pl gmail", "\n\nwt., 3 mar 2020 o 10:12 Anna Czerwona <anna@example.org> napisał(a):\n\n> tekst\n" },
        { "pl wiadomosc", "\n\nWiadomość napisana przez Anna Czerwona <anna@example.org> w dniu 3 mar 2020, o godz. 10:12:\n\ntekst\n" },
        { "pl outlook", "\n\nOd: Anna Czerwona <anna@example.org>\nWysłano: wtorek, 3 marca 2020 10:12\nDo: sek@example.org\nTemat: Projekt\n\ntekst\n" },
        { "ru gmail", "\n\nвт, 3 мар. 2020 г. в 10:12, Анна Красная <anna@example.org>:\n\n> текст\n" },
        { "ru yandex", "\n\n03.03.2020, 10:12, \"Анна Красная\" <anna@example.org>:\n\nтекст\n" },
        { "ru mailru", "\n\nВторник, 3 марта 2020, 10:12 +03:00 от Анна Красная <anna@example.org>:\n\nтекст\n" },
        { "ru outlook", "\n\nОт: Анна Красная <anna@example.org>\nОтправлено: 3 марта 2020 г. 10:12\nКому: sek@example.org\nТема: Проект\n\nтекст\n" },
        { "ru pishet", "\n\n03.03.2020 10:12, Анна Красная пишет:\n> текст\n" },
        { "uk", "\n\nвт, 3 бер. 2020 р. о 10:12 Анна <anna@example.org> пише:\n\n> текст\n" },
        { "cs", "\n\nút 3. 3. 2020 v 10:12 odesílatel Anna <anna@example.org> napsal:\n\n> text\n" },
        { "hu", "\n\nAnna Piros <anna@example.org> ezt írta (időpont: 2020. márc. 3., K, 10:12):\n\n> szöveg\n" },
        { "ro", "\n\nmar., 3 mar. 2020 la 10:12, Anna <anna@example.org> a scris:\n\n> text\n" },
        { "tr", "\n\nAnna <anna@example.org>, 3 Mar 2020 Sal, 10:12 tarihinde şunu yazdı:\n\n> metin\n" },
        { "es gmail", "\n\nEl mar, 3 mar 2020 a las 10:12, Ana Rojo (<ana@example.org>) escribió:\n\n> texto\n" },
        { "es outlook", "\n\nDe: Ana Rojo <ana@example.org>\nEnviado el: martes, 3 de marzo de 2020 10:12\nPara: sec@example.org\nAsunto: RE: Borrador\n\ntexto\n" },
        { "es orig", "\n\n-----Mensaje original-----\nDe: Ana Rojo\nEnviado: martes 3\n\ntexto\n" },
        { "pt gmail", "\n\nEm ter., 3 de mar. de 2020 às 10:12, Ana <ana@example.org> escreveu:\n\n> texto\n" },
        { "it gmail", "\n\nIl giorno mar 3 mar 2020 alle ore 10:12 Anna Rossa <anna@example.org> ha scritto:\n\n> testo\n" },
        { "it apple", "\n\nIl giorno 3 mar 2020, alle ore 10:12, Anna Rossa\n<anna@example.org> ha scritto:\n\ntesto\n" },
        { "zh gmail", "\n\nAnna <anna@example.org> 于2020年3月3日周二 上午10:12写道:\n\n> 文本\n" },
        { "zh gmail fullwidth", "\n\nAnna <anna@example.org> 于2020年3月3日周二 10:12写道：\n\n文本\n" },
        { "zh qq", "\n\n------------------ 原始邮件 ------------------\n发件人: \"Anna\" <anna@example.org>;\n发送时间: 2020年3月3日(星期二) 上午10:12\n收件人: \"sek\"<sek@example.org>;\n主题: 草案\n\n文本\n" },
        { "zh foxmail", "\n\n发件人： Anna\n发送时间： 2020-03-03 10:12\n收件人： sek\n主题： 草案\n\n文本\n" },
        { "zh 163", "\n\n在 2020-03-03 10:12:00，\"Anna\" <anna@example.org> 写道：\n\n文本\n" },
        { "zh-tw", "\n\nAnna <anna@example.org> 於 2020年3月3日 週二 上午10:12寫道：\n\n> 文本\n" },
        { "ja gmail", "\n\n2020年3月3日(火) 10:12 Anna <anna@example.org>:\n\n> テキスト\n" },
        { "ja outlook", "\n\n差出人: Anna <anna@example.org>\n送信日時: 2020年3月3日 10:12\n宛先: sek@example.org\n件名: 草案\n\nテキスト\n" },
        { "ja apple", "\n\n2020/03/03 10:12、Anna <anna@example.org>のメール:\n\nテキスト\n" },
        { "ko", "\n\n2020년 3월 3일 (화) 오전 10:12, Anna <anna@example.org>님이 작성:\n\n> 글\n" },
        { "ar gmail", "\n\nفي الثلاثاء، 3 مارس 2020 في 10:12 ص تمت كتابة ما يلي بواسطة Anna <anna@example.org>:\n\n> نص\n" },
        { "ar outlook", "\n\nمن: Anna <anna@example.org>\nتم الإرسال: 03 مارس 2020 10:12\nإلى: sek@example.org\nالموضوع: مشروع\n\nنص\n" },
        { "ar wrote", "\n\nبتاريخ 3 مارس 2020، كتب Anna <anna@example.org>:\n\nنص\n" },
        { "he", "\n\n\u200Fבתאריך יום ג׳, 3 במרץ 2020 ב-10:12 מאת Anna <\u202Aanna@example.org\u202C>:\n\n> טקסט\n" },
        { "el", "\n\nΣτις Τρί, 3 Μαρ 2020 στις 10:12 π.μ., ο/η Anna <anna@example.org> έγραψε:\n\n> κείμενο\n" },
        { "vi", "\n\nVào Th 3, 3 thg 3, 2020 lúc 10:12 Anna <anna@example.org> đã viết:\n\n> vb\n" },
        { "en broken 3", "\n\nOn Tue, Mar 3, 2020 at 10:12 AM Anna Verylongname Andstillmore\n<anna.verylongname.andstillmore@subdomain.example.org>\nwrote:\n\n> text\n" },
        { "en at", "\n\nAt 10:12 03/03/2020, Anna Red wrote:\n>text\n" },
        { "en says", "\n\nAnna Red <anna@example.org> writes:\n\n> text\n" },
        { "en no date", "\n\nAnna Red wrote:\n> text\n" },
        { "en outlook ios", "\n\nGet Outlook for iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Anna Red <anna@example.org>\nSent: Tuesday, March 3, 2020 10:12:00 AM\nTo: sek@example.org\nSubject: Draft\n\ntext\n" },
        { "en iphone", "\n\nSent from my iPhone\n\nOn 3 Mar 2020, at 10:12, Anna <anna@example.org> wrote:\n\n> text\n" },
        { "fr iphone", "\n\nEnvoyé de mon iPhone\n\n> Le 3 mars 2020 à 10:12, Anna <anna@example.org> a écrit :\n> \n> texte\n" },
        { "ipad other", "\n\nVon meinem iPad gesendet\n\n> Am 03.03.2020 um 10:12 schrieb Anna <anna@example.org>:\n> \n> text\n" },
        { "es iphone", "\n\nEnviado desde mi iPhone\n" },
        { "ru iphone", "\n\nОтправлено с iPhone\n" },
        { "zh iphone", "\n\n发自我的 iPhone\n" },
        { "ja iphone", "\n\niPhoneから送信\n" },
        { "ko iphone", "\n\n나의 iPhone에서 보냄\n" },
        { "ar iphone", "\n\nأرسلت من الـ iPhone\n" },
        { "nl iphone", "\n\nVerstuurd vanaf mijn iPhone\n" },
        { "da iphone", "\n\nSendt fra min iPhone\n" },
        { "pl iphone", "\n\nWysłane z iPhone'a\n" },
        { "fi iphone", "\n\nLähetetty iPhonesta\n" },
        { "pt iphone", "\n\nEnviado do meu iPhone\n" },
        { "it iphone", "\n\nInviato da iPhone\n" },
        { "sv iphone", "\n\nSkickat från min iPhone\n" },
        { "tr iphone", "\n\niPhone'umdan gönderildi\n" },
        { "android samsung", "\n\nSent from Samsung Galaxy smartphone.\n\n-------- Original message --------\nFrom: Anna <anna@example.org>\nDate: 3/3/20 10:12 AM (GMT+01:00)\nTo: sek@example.org\nSubject: Draft\n\ntext\n" },
        { "sig rfc", "\n\n-- \nAnna Red\nHead of Policy\nhttp://example.org\n" },
        { "sig nosp", "\n\n--\nAnna Red\nHead of Policy\n" },
        { "reply above", "\n\n##- Please type your reply above this line -##\n\nold\n" },
        { "en dash header bold", "\n\n*From:* Anna <anna@example.org>\n*Date:* Tuesday, 3 March 2020 at 10:12\n*To:* sek <sek@example.org>\n*Subject:* Draft\n\ntext\n" },
        { "disclaimer en", "\n\nThis e-mail and any attachments are confidential and intended solely for the addressee. If you are not the intended recipient, delete it.\n" },
        { "disclaimer caps", "\n\nCONFIDENTIALITY NOTICE: The information in this transmission may be privileged.\n" },
        { "avast", "\n\n---\nThis email has been checked for viruses by Avast antivirus software.\nhttps://www.avast.com/antivirus\n" },
        { "list footer", "\n\n_______________________________________________\ndiscuss mailing list\ndiscuss@lists.example.org\nhttps://lists.example.org/listinfo/discuss\n" },
        { "google groups", "\n\n-- \nYou received this message because you are subscribed to the Google Groups \"x\" group.\nTo unsubscribe from this group, send an email to x@example.org.\n" },
        { "yahoo", "\n\n________________________________\n From: Anna <anna@example.org>\nTo: sek@example.org \nSent: Tuesday, March 3, 2020 10:12 AM\nSubject: Draft\n \n\ntext\n" },
        { "yahoo new", "\n\n    On Tuesday, March 3, 2020, 10:12:00 AM GMT+1, Anna <anna@example.org> wrote:  \n \n text\n" },
        { "protonmail", "\n\nSent with ProtonMail Secure Email.\n\n‐‐‐‐‐‐‐ Original Message ‐‐‐‐‐‐‐\nOn Tuesday, March 3, 2020 10:12 AM, Anna <anna@example.org> wrote:\n\n> text\n" },
        { "hey", "\n\nOn March 3, 2020, Anna <anna@example.org> wrote:\n> text\n" },
        { "missive", "\n\nOn March 3, 2020 at 10:12 AM, anna@example.org wrote:\n\ntext\n" },
        { "mdash", "\n\nOn 2020-03-03 10:12, Anna Red wrote:\n> text\n" },
        { "zimbra", "\n\n----- Mail original -----\nDe: \"Anna\" <anna@example.org>\nÀ: \"sek\" <sek@example.org>\nEnvoyé: Mardi 3 Mars 2020 10:12:00\nObjet: Projet\n\ntexte\n" },
        { "zimbra en", "\n\n----- Original Message -----\nFrom: \"Anna\" <anna@example.org>\nTo: \"sek\"\n\ntext\n" },
        { "notes", "\n\n-----Anna Red/Geneva/Example wrote: -----\n\nTo: sek@example.org\nFrom: Anna Red/Geneva\nDate: 03/03/2020 10:12AM\nSubject: Draft\n\ntext\n" },
        { "de notes", "\n\n-----Ursprüngliche Nachricht-----\nVon: Anna\n\ntext\n" },
        { "wrote quoting name first", "\n\n* Anna Red <anna@example.org> [2020-03-03 10:12]:\n> text\n" },
        { "quoting", "\n\nQuoting Anna Red <anna@example.org>:\n\n> text\n" },
        { "zitat", "\n\nZitat von Anna Red <anna@example.org>:\n\n> text\n" },
        { "fr 3rd", "\n\nAnna Roux a écrit :\n> texte\n" },
        { "fr date first", "\n\n2020-03-03 10:12 GMT+01:00 Anna Roux <anna@example.org>:\n\n> texte\n" },
        { "aol", "\n\n-----Original Message-----\nFrom: Anna <anna@example.org>\nTo: sek <sek@example.org>\nSent: Tue, Mar 3, 2020 10:12 am\nSubject: Draft\n\ntext\n" },
        { "windows mail", "\n\nSent from Mail<https://go.microsoft.com/fwlink/?LinkId=550986> for Windows 10\n\nFrom: Anna<mailto:anna@example.org>\nSent: 03 March 2020 10:12\nTo: sek<mailto:sek@example.org>\nSubject: Draft\n\ntext\n" },
        { "da wrote", "\n\nDen 3. mar. 2020 kl. 10:12 skrev Anna <anna@example.org>:\n\ntekst\n" },
        { "da Den d", "\n\nDen 03-03-2020 kl. 10:12 skrev Anna:\n> tekst\n" },
        { "nl thunderbird", "\n\nOp 03-03-20 om 10:12 schreef Anna:\n> tekst\n" },
        { "fi on", "\n\n3.3.2020 10.12, Anna kirjoitti:\n> teksti\n" },
        { "no skrev", "\n\nPå 3. mars 2020 kl. 10:12:00, skrev Anna <anna@example.org>:\n\ntekst\n" },
        { "cz seznam", "\n\n---------- Původní e-mail ----------\nOd: Anna <anna@example.org>\nKomu: sek@example.org\nDatum: 3. 3. 2020 10:12:00\nPředmět: Návrh\n\ntext\n" },
        { "pl onet", "\n\nDnia 3 marca 2020 10:12 Anna <anna@example.org> napisał(a):\n\ntekst\n" },
        { "pl o2", "\n\n-----Wiadomość oryginalna-----\nOd: Anna\nWysłano: 3 marca\n\ntekst\n" },
        { "zh 2", "\n\n2020年3月3日 上午10:12，Anna <anna@example.org> 写道：\n\n文本\n" },
        { "zh tw header", "\n\n寄件者: Anna <anna@example.org>\n寄件日期: 2020年3月3日 上午 10:12\n收件者: sek\n主旨: 草案\n\n文本\n" },
        { "ja quote", "\n\nOn 2020/03/03 10:12, Anna wrote:\n> テキスト\n" },
        { "ko outlook", "\n\n보낸 사람: Anna <anna@example.org>\n보낸 날짜: 2020년 3월 3일 화요일 오전 10:12\n받는 사람: sek\n제목: 초안\n\n글\n" },
        { "fa", "\n\nدر تاریخ سه‌شنبه ۳ مارس ۲۰۲۰،\u200F ۱۰:۱۲ Anna <anna@example.org> نوشت:\n\n> متن\n" },
        { "lt", "\n\n2020-03-03, an, 10:12 Anna <anna@example.org> rašė:\n\n> tekstas\n" },
        { "bg", "\n\nНа вт, 3.03.2020 г. в 10:12 Anna <anna@example.org> написа:\n\n> текст\n" },
        { "hr", "\n\nuto, 3. ožu 2020. u 10:12 Anna <anna@example.org> napisao je:\n\n> tekst\n" },
        { "id", "\n\nPada tanggal Sel, 3 Mar 2020 pukul 10.12 Anna <anna@example.org> menulis:\n\n> teks\n" },
        { "th", "\n\nเมื่อ อ. 3 มี.ค. 2020 เวลา 10:12 Anna <anna@example.org> เขียนว่า:\n\n> ข้อ\n" },
        { "ca", "\n\nMissatge de Anna <anna@example.org> del dia dt., 3 de març 2020 a les 10:12:\n\n> text\n" },
        { "fr msg de", "\n\nLe mar. 3 mars 2020 à 10:12, Anna Roux <anna@example.org> a\nécrit :\n\n> texte\n" },
        { "outlook mac", "\n\nFrom: Anna Red <anna@example.org>\nDate: Tuesday, 3 March 2020 at 10:12\nTo: sek <sek@example.org>\nSubject: Re: Draft\n\ntext\n" },
        { "outlook mac fr", "\n\nDe : Anna <anna@example.org>\nDate : mardi 3 mars 2020 à 10:12\nÀ : sek <sek@example.org>\nObjet : Re: Projet\n\ntexte\n" },
        { "front", "\n\nOn March 3, 2020, 10:12 AM GMT+1 anna@example.org wrote:\n\ntext\n" },
    };

    [Theory, MemberData(nameof(Below))]
    public void What_stands_below_the_reply_is_not_the_reply(string program, string below)
    {
        var parts = BodyCutter.Cut(Said + below);
        Assert.Equal(Said + below, string.Concat(parts.Select(p => p.Text)));
        Assert.True(Said == Reply(parts), program);
    }

    [Theory]
    [InlineData("On 3 March 2020 the committee wrote: this is our text.\nWe disagree with it.\n", "On 3 March 2020 the committee wrote: this is our text.\nWe disagree with it.")]
    [InlineData("From: our point of view this is fine.\nTo: be clear, we support it.\n", "From: our point of view this is fine.\nTo: be clear, we support it.")]
    [InlineData("We write on this.\n\nDate: 3 March\nSubject: Access\n\nWe support paragraph 3.\n", "We write on this.\n\nDate: 3 March\nSubject: Access\n\nWe support paragraph 3.")]
    [InlineData("The draft says\n\n\"Access is a right\"\n\nand we wrote the following:\n\nAccess must be affordable.\n", "The draft says\n\n\"Access is a right\"\n\nand we wrote the following:\n\nAccess must be affordable.")]
    [InlineData("In 2014, Brazil wrote:\n\nThe internet is global.\n\nWe agree with this.\n", "In 2014, Brazil wrote:\n\nThe internet is global.\n\nWe agree with this.")]
    [InlineData("On 3 Mar 2020, at 10:12, Anna <a@example.org> wrote:\n> One text.\n\nI agree.\n\n> Two text.\n\nI disagree.\n\n-- \nBob\n", "I agree.\n\nI disagree.")]
    [InlineData("> One text line.\n\nI agree.\n", "I agree.")]
    [InlineData("FYI, see below.\n\nBegin forwarded message:\n\n> From: Anna <a@example.org>\n> Subject: Draft\n> Date: 3 March 2020\n> \n> text\n", "FYI, see below.")]
    [InlineData("FYI, see below.\n\n---------- Forwarded message ---------\nFrom: Anna <a@example.org>\nDate: Tue, Mar 3, 2020 at 10:12 AM\nSubject: Draft\nTo: <s@example.org>\n\n\ntext\n", "FYI, see below.")]
    [InlineData("On your own machine you can try this:\n\n    start\n\nIt should work.\n\nOn 9 Jan 2014, at 2:47 , Georg <g@example.org> wrote:\n\n> no\n", "On your own machine you can try this:\n\n    start\n\nIt should work.")]
    [InlineData("A question.\n\nOne more thing:\n\nOnly if we agree, then\n\nOn Oct 1, 2012, at 11:55 PM, Dora wrote:\n\n> Good\n", "A question.\n\nOne more thing:\n\nOnly if we agree, then")]
    [InlineData("My answer.\n\nOn Fri,\nFeb 24, 2012 at 10:19 AM,\nBoris\n<b@example.org>\nwrote:\n\n> Hey\n", "My answer.")]
    [InlineData("Yes, on Friday.\nOn Fri, Feb 24, 2012 at 10:19 AM, Boris <b@example.org> wrote:\n> Hey\n", "Yes, on Friday.")]
    [InlineData("Sent from my desk, which is easier, this is still text.\n", "Sent from my desk, which is easier, this is still text.")]
    [InlineData("We agree.\n\n- Maria Silva\n\n________________\nvoices mailing list\nvoices@lists.example.org\nhttp://lists.example.org/listinfo/voices\n", "We agree.")]
    [InlineData("We agree.\n\n-----BEGIN PGP SIGNATURE-----\n\niF0EAR\n=ek\n-----END PGP SIGNATURE-----\n", "We agree.")]
    public void The_reply_is_all_that_was_written_now(string body, string reply)
    {
        var parts = BodyCutter.Cut(body);
        Assert.Equal(body, string.Concat(parts.Select(p => p.Text)));
        Assert.Equal(reply, Reply(parts));
    }

    [Fact]
    public void An_answer_between_the_lines_knows_the_line_that_it_answers()
    {
        var parts = BodyCutter.Cut("Anna wrote:\n> One.\n> Two.\n\nYes.\n\n> Three.\n\nNo.\n\n-- \nBob\n");
        Assert.Equal([MailPartKind.Quoted, MailPartKind.Reply, MailPartKind.Quoted, MailPartKind.Reply, MailPartKind.Signature], parts.Select(p => p.Kind));
        Assert.Equal([null, 0, null, 2, null], parts.Select(p => p.Answers));
    }

    [Fact]
    public void A_body_of_nothing_has_no_part_and_one_of_blanks_is_a_reply()
    {
        Assert.Empty(BodyCutter.Cut(""));
        Assert.Equal(MailPartKind.Reply, Assert.Single(BodyCutter.Cut("\n \n")).Kind);
    }

    private static readonly string[] Pieces =
    [
        "> a", ">", "", "On 3 Mar 2020, at 10:12, A <a@b.c> wrote:", "--", "-- ", "Text goes on", "From: a@b.c", "Date: 1", "Subject: x", "To: b", "____", "This e-mail is confidential", "Sent from my iPhone",
            "写道：", "-----Original Message-----", "\r", " ", "Le 3", "a écrit :",
    ];

    [Fact]
    public void No_cut_loses_a_character() =>
        Gen.OneOf(Pieces).Array[0, 14].Sample(lines =>
        {
            var body = string.Join('\n', lines);
            var parts = BodyCutter.Cut(body);
            return body == string.Concat(parts.Select(p => p.Text)) && parts.All(p => p.Answers is not { } a || parts[a].Kind == MailPartKind.Quoted);
        }, iter: 3_000);

    private static string Reply(IReadOnlyList<MailPart> parts) => string.Concat(parts.Where(p => p.Kind == MailPartKind.Reply).Select(p => p.Text)).Trim();
}
