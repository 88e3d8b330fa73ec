using Plenary.Core.Contributions;
using Plenary.Documents.Word;
using static Plenary.Documents.Tests.Word.Docx;

namespace Plenary.Documents.Tests.Word;

public sealed class WordReaderTests
{
    private static readonly DateTimeOffset Date = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_inserted_paragraph_hangs_on_the_block_before_it()
    {
        var reading = Read(P(R("one")) + P(Ins(R("new")), Ins("")) + P(R("two")));
        Assert.Equal(["one", "two"], Texts(reading));
        Assert.Equal((0, 3, 3, ChangeKind.ParagraphInsert, "\nnew", "A"), Only(reading));
    }

    [Fact]
    public void Before_the_first_block_an_inserted_paragraph_hangs_on_its_start() =>
        Assert.Equal((0, 0, 0, ChangeKind.ParagraphInsert, "new\n", "A"), Only(Read(P(Ins(R("new")), Ins("")) + P(R("one")))));

    [Fact]
    public void A_paragraph_typed_after_the_last_is_inserted_whole() =>
        Assert.Equal((0, 3, 3, ChangeKind.ParagraphInsert, "\nnew", "A"), Only(Read(P(R("one"), Ins("")) + P(Ins(R("new"))))));

    [Fact]
    public void A_paragraph_cut_in_two_is_an_insertion_of_a_mark() =>
        Assert.Equal((0, 3, 3, ChangeKind.Insert, "\n", "A"), Only(Read(P(R("one"), Ins("")) + P(R("two")))));

    [Fact]
    public void A_deleted_paragraph_takes_its_mark_along() =>
        Assert.Equal((0, 0, 4, ChangeKind.ParagraphDelete, "one\n", "A"), Only(Read(P(Del(R("one")), Del("")) + P(R("two")))));

    [Fact]
    public void A_deleted_mark_joins_two_paragraphs()
    {
        var reading = Read(P(R("one"), Del("")) + P(R("two")));
        Assert.Equal((0, 3, 4, ChangeKind.Delete, "\n", "A"), Only(reading));
        Assert.Equal("onetwo\n", reading.Accepted());
    }

    [Fact]
    public void A_deleted_mark_before_a_table_joins_nothing() =>
        Assert.Empty(Read(P(R("one"), Del("")) + Tbl(Tr("", Tc(P(R("cell"), Del(""))))) + P(R("two"), Del(""))).Changes);

    [Fact]
    public void A_row_comes_and_goes_as_rows()
    {
        var reading = Read(Tbl(Tr("", Tc(P(R("a")))), Tr(Ins(""), Tc(P(Ins(R("b"))))), Tr(Del(""), Tc(P(R("c"))))) + P(R("end")));
        Assert.Equal(["a", "c", "end"], Texts(reading));
        Assert.Equal([(ChangeKind.ParagraphInsert, "\nb", true), (ChangeKind.ParagraphDelete, "c\n", true)], reading.Changes.Select(c => (c.Kind, c.Text, c.Row)));
        Assert.Equal(new CellPlace(0, 1, 0), reading.Blocks[1].Cell);
    }

    [Fact]
    public void What_one_strikes_out_of_anothers_insertion_is_a_counter_proposal()
    {
        var reading = Read(P(R("a ") + Ins(R("new ") + Del(R("words"), "B"))));
        Assert.Equal((0, 2, 2, ChangeKind.Insert, "new ", "A"), Only(reading));
        Assert.Equal(new CounterProposal(0, 2, "words", "A", "B", Date), Assert.Single(reading.CounterProposals));
    }

    [Fact]
    public void The_two_ends_of_a_move_share_its_name()
    {
        const string From = """<w:moveFromRangeStart w:id="5" w:name="m1"/><w:moveFrom w:author="A"><w:r><w:t>x</w:t></w:r></w:moveFrom><w:moveFromRangeEnd w:id="5"/>""";
        var reading = Read(P(From, """<w:moveFrom w:author="A"/>""") + P(R("stays"))
            + P(From.Replace("From", "To", StringComparison.Ordinal).Replace("\"5\"", "\"9\"", StringComparison.Ordinal), """<w:moveTo w:author="A"/>""") + P(R("end")));
        Assert.Equal([(ChangeKind.MoveFrom, "x\n", "m1"), (ChangeKind.MoveTo, "\nx", "m1")], reading.Changes.Select(c => (c.Kind, c.Text, c.Move!)));
        Assert.Equal("stays\nx\nend\n", reading.Accepted());
    }

    [Fact]
    public void A_move_with_one_end_is_a_deletion() =>
        Assert.Equal((0, 0, 1, ChangeKind.Delete, "x", "A"), Only(Read(P("""<w:moveFrom w:author="A"><w:r><w:t>x</w:t></w:r></w:moveFrom>""" + R("y")))));

    [Fact]
    public void Formatting_alone_changes_no_text()
    {
        var reading = Read(P("""<w:r><w:rPr><w:b/><w:rPrChange w:author="A"><w:rPr/></w:rPrChange></w:rPr><w:t>bold</w:t></w:r>"""));
        Assert.Equal((0, 0, 4, ChangeKind.Format, "bold", "A"), Only(reading));
        Assert.Equal("bold\n", reading.Accepted());
    }

    [Fact]
    public void Words_are_found_inside_whatever_stands_around_them() => Assert.Equal(["a b c d e f"], Texts(Read(P(
        "<w:hyperlink>" + R("a ") + "</w:hyperlink><w:sdt><w:sdtPr><w:alias w:val='no'/></w:sdtPr><w:sdtContent>" + R("b ") + "</w:sdtContent></w:sdt>"
        + "<w:fldSimple w:instr=' DATE '>" + R("c ") + "</w:fldSimple><w:r><w:fldChar w:fldCharType='begin'/><w:instrText>PAGE</w:instrText></w:r>" + R("d ")
        + "<mc:AlternateContent><mc:Choice>" + R("e ") + "</mc:Choice><mc:Fallback>" + R("no") + "</mc:Fallback></mc:AlternateContent><m:oMath><m:r><m:t>f</m:t></m:r></m:oMath>"))));

    [Fact]
    public void Characters_that_are_elements_are_text() => Assert.Equal(["a\tb\u2028c\u2011d<&\u00E9"],
        Texts(Read(P("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/><w:t>d&lt;<![CDATA[&]]>&#xE9;</w:t></w:r>"))));

    [Fact]
    public void A_note_goes_with_its_reference()
    {
        var reading = WordReader.Read("x", "", Of(P(R("a") + Del("""<w:r><w:footnoteReference w:id="2"/></w:r>""")),
            ("footnotes", $"""<w:footnotes xmlns:w="{Docx.Word}"><w:footnote w:id="2">{P(R("note"))}</w:footnote></w:footnotes>""")));
        Assert.Equal((BlockKind.Footnote, "note", new BlockPlace(0, 1)), (reading.Blocks[1].Kind, reading.Blocks[1].Text, reading.Blocks[1].Anchor));
        Assert.Equal((1, 0, 5, ChangeKind.ParagraphDelete, "note\n", "A"), Only(reading));
    }

    [Fact]
    public void A_text_box_is_a_block_of_its_own_after_the_body()
    {
        var reading = Read(P(R("a") + "<w:r><w:pict><w:txbxContent>" + P(R("box")) + "</w:txbxContent></w:pict></w:r>" + R("b")) + P(R("c")));
        Assert.Equal(["ab", "c", "box"], Texts(reading));
        Assert.Equal(new BlockPlace(0, 1), reading.Blocks[2].Anchor);
    }

    [Fact]
    public void A_reply_is_told_by_the_paragraph_that_it_names()
    {
        const string Spaces = $"""xmlns:w="{Docx.Word}" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" """;
        var reading = WordReader.Read("x", "", Of(P("""<w:commentRangeStart w:id="7"/>""" + R("abc") + """<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r><w:r><w:commentReference w:id="8"/></w:r>"""),
            ("comments", $"""<w:comments {Spaces}><w:comment w:id="7" w:author="A"><w:p w14:paraId="0A"><w:r><w:t>why</w:t></w:r></w:p></w:comment><w:comment w:id="8" w:author="B"><w:p w14:paraId="0B"><w:r><w:t>so</w:t></w:r></w:p></w:comment></w:comments>"""),
            ("commentsExtended", $"""<w15:commentsEx {Spaces}><w15:commentEx w15:paraId="0A" w15:done="1"/><w15:commentEx w15:paraId="0B" w15:paraIdParent="0A"/></w15:commentsEx>""")));
        Assert.Equal([("7", 0, 3, "why", null, true), ("8", 3, 3, "so", "7", false)], reading.Comments.Select(c => (c.Id, c.Start, c.End, c.Text, c.ReplyTo, c.Resolved)));
    }

    [Fact]
    public void A_heading_is_told_by_the_style_that_its_style_is_based_on()
    {
        var reading = WordReader.Read("x", "", Of(P(R("a"), properties: """<w:pStyle w:val="Mine"/>"""),
            ("styles", $"""<w:styles xmlns:w="{Docx.Word}"><w:style w:type="paragraph" w:styleId="berschrift2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Mine"><w:name w:val="Mine"/><w:basedOn w:val="berschrift2"/></w:style></w:styles>""")));
        Assert.Equal((BlockKind.Heading, 2), (reading.Blocks[0].Kind, reading.Blocks[0].Level));
    }

    [Fact]
    public void Numbers_are_those_that_are_printed_with_all_changes_rejected()
    {
        static string Item(int level, string mark = "", string text = "x") => P(mark.Length > 0 ? Ins(R(text)) : R(text), mark,
            $"""<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr>""");
        var reading = WordReader.Read("x", "", Of(Item(0) + Item(0, Ins("")) + Item(1) + Item(1) + Item(0) + Item(1) + Item(2),
            ("numbering", $"""<w:numbering xmlns:w="{Docx.Word}"><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="72"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1(%2)"/></w:lvl><w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>""")));
        Assert.Equal(["72", "72(a)", "72(b)", "73", "73(a)", null], reading.Blocks.Select(b => b.Number));
        Assert.All(reading.Blocks, b => Assert.Equal(BlockKind.ListItem, b.Kind));
    }

    // Each paragraph is list:level, "-" for one without a list of its own whose style has one; the lists are those of ListsOfMany.
    [Theory]
    [InlineData("a number begins anew after a level above it", "1:0 1:1 1:1 1:0 1:1", "I I.1 I.2 II II.1")]
    [InlineData("a level that never begins anew goes on", "2:0 2:1 2:0 2:1 2:1", "1 (a) 2 (b) (c)")]
    [InlineData("a level that begins anew after the first alone", "3:0 3:1 3:2 3:1 3:2 3:0 3:1 3:2", "1 1.1 i 1.2 ii 2 2.1 i")]
    [InlineData("two lists of one definition go on counting", "1:0 4:0 1:0", "I II III")]
    [InlineData("a start of its own counts once", "1:0 5:0 5:0 1:0", "I X XI XII")]
    [InlineData("legal numbers are digits on every level", "6:0 6:1 6:1", "I 1.1 1.2")]
    [InlineData("a number of nothing is none", "1:0 0:0 1:0", "I _ II")]
    [InlineData("a list that is not there is none", "1:0 99:0 1:0", "I _ II")]
    [InlineData("a level passed over counts as begun", "1:1 1:0", "I.1 II")]
    [InlineData("a style has the list and the level that names it", "- 1:0 -", "I.1 II II.1")]
    [InlineData("an override of a level prints in its own way", "7:0 7:0", "Article_3 Article_4")]
    public void A_list_counts_as_Word_does(string rule, string paragraphs, string numbers)
    {
        var body = string.Concat(paragraphs.Split(' ').Select(p => P(R("x"), properties: p == "-" ? """<w:pStyle w:val="Sub"/>"""
            : $"""<w:numPr><w:ilvl w:val="{p[(p.IndexOf(':') + 1)..]}"/><w:numId w:val="{p[..p.IndexOf(':')]}"/></w:numPr>""")));
        var reading = WordReader.Read("x", "", Of(body, ("numbering", ListsOfMany),
            ("styles", $"""<w:styles xmlns:w="{Docx.Word}"><w:style w:type="paragraph" w:styleId="Sub"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style></w:styles>""")));
        Assert.Equal(numbers, string.Join(' ', reading.Blocks.Select(b => b.Number?.Replace(' ', '_') ?? "_")));
        Assert.NotEmpty(rule);
    }

    private static string ListsOfMany
    {
        get
        {
            static string Lvl(int at, string format, string text, string more = "") =>
                $"""<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/>{more}<w:lvlText w:val="{text}"/></w:lvl>""";
            static string Definition(int id, params string[] levels) => $"""<w:abstractNum w:abstractNumId="{id}">{string.Concat(levels)}</w:abstractNum>""";
            static string Num(int id, int of, string more = "") => $"""<w:num w:numId="{id}"><w:abstractNumId w:val="{of}"/>{more}</w:num>""";
            return $"""<w:numbering xmlns:w="{Docx.Word}">"""
                + Definition(1, Lvl(0, "upperRoman", "%1."), Lvl(1, "decimal", "%1.%2)", """<w:pStyle w:val="Sub"/>"""))
                + Definition(2, Lvl(0, "decimal", "%1"), Lvl(1, "lowerLetter", "(%2)", """<w:lvlRestart w:val="0"/>"""))
                + Definition(3, Lvl(0, "decimal", "%1"), Lvl(1, "decimal", "%1.%2"), Lvl(2, "lowerRoman", "%3", """<w:lvlRestart w:val="1"/>"""))
                + Definition(6, Lvl(0, "upperRoman", "%1"), Lvl(1, "upperLetter", "%1.%2", "<w:isLgl/>"))
                + Definition(7, Lvl(0, "decimal", "%1"))
                + Num(1, 1) + Num(2, 2) + Num(3, 3) + Num(4, 1) + Num(6, 6)
                + Num(5, 1, """<w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride>""")
                + Num(7, 7, $"""<w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>{Lvl(0, "decimal", "Article %1 –")}</w:lvlOverride>""")
                + "</w:numbering>";
        }
    }

    [Theory]
    [InlineData(4, "lowerRoman", "iv")]
    [InlineData(49, "upperRoman", "XLIX")]
    [InlineData(12, "ordinal", "12th")]
    [InlineData(23, "ordinal", "23rd")]
    [InlineData(2, "arabicAlpha", "ب")]
    [InlineData(4, "arabicAlpha", "ث")]
    [InlineData(8, "russianLower", "з")]
    [InlineData(10, "russianUpper", "К")]
    [InlineData(20, "chineseCounting", "二十")]
    [InlineData(3, "koreanDigital", "삼")]
    [InlineData(10, "decimalEnclosedCircle", "⑩")]
    [InlineData(116, "hebrew1", "קטז")]
    [InlineData(28, "lowerLetter", "bb")]
    [InlineData(12, "chineseCounting", "十二")]
    [InlineData(105, "chineseCountingThousand", "一百〇五")]
    [InlineData(15, "hebrew1", "טו")]
    [InlineData(3, "arabicAbjad", "ج")]
    [InlineData(22, "ordinalText", "Twenty-second")]
    [InlineData(7, "decimalZero", "07")]
    [InlineData(2_000_000, "upperRoman", "2000000")]
    public void A_numeral_is_printed_in_its_format(int number, string format, string printed) =>
        Assert.Equal(printed, Documents.Word.Reading.NumberFormats.Print(number, format));

    [Fact]
    public void A_mark_of_our_own_text_is_read()
    {
        var reading = Read(P("""<w:bookmarkStart w:id="1" w:name="_pl_p12"/>""" + R("a")));
        Assert.Equal("p12", reading.Blocks[0].Origin);
    }

    [Fact]
    public void A_strict_file_is_read_like_any_other() => Assert.Equal(["a"], Texts(WordReader.Read("x", "", Package(
        """<document xmlns="http://purl.oclc.org/ooxml/wordprocessingml/main"><body><p><r><t>a</t></r></p></body></document>"""))));

    [Fact]
    public void Blanks_at_the_ends_of_a_run_count_only_where_it_says_so() => Assert.Equal(["a b"], Texts(WordReader.Read("x", "", Package(
        $"""<w:document xmlns:w="{Docx.Word}"><w:body><w:p><w:r><w:t> a</w:t><w:t xml:space="preserve"> b</w:t></w:r></w:p></w:body></w:document>"""))));

    [Fact]
    public void Two_parts_of_one_name_are_refused() =>
        Assert.Equal("duplicatePart", WordReader.Read("x", "", Zip(("word/document.xml", [1]), ("WORD/document.xml", [2]))).Error?.Code);

    [Fact]
    public void A_broken_part_beside_the_text_costs_a_warning()
    {
        var reading = WordReader.Read("x", "", Of(P(R("a")), ("styles", "<w:styles")));
        Assert.Equal(["a"], Texts(reading));
        Assert.Equal("partNotRead", Assert.Single(reading.Warnings).Code);
    }

    [Theory]
    [InlineData("<w:p><w:r><w:t>a</w:r></w:p>", "brokenXml")]
    [InlineData("<w:p>&nbsp;</w:p><w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>", "brokenXml")]
    [InlineData("<w:p", "brokenXml")]
    public void Broken_XML_is_refused(string body, string code) => Assert.Equal(code, WordReader.Read("x", "", Of(body)).Error?.Code);

    [Fact]
    public void Millions_of_empty_paragraphs_are_refused() =>
        Assert.Equal("tooManyBlocks", Read(string.Concat(Enumerable.Range(0, 300_000).Select(i => i % 7 == 0 ? $"<w:p w:rsidR='{i * 7919L:X}'/>" : "<w:p/>"))).Error?.Code);

    private static Reading Read(string body) => WordReader.Read("x", "", Of(body));

    private static IEnumerable<string> Texts(Reading reading) => reading.Blocks.Select(b => b.Text);

    private static (int, int, int, ChangeKind, string, string?) Only(Reading reading)
    {
        var change = Assert.Single(reading.Changes);
        return (change.Block, change.Start, change.End, change.Kind, change.Text, change.Author);
    }
}
