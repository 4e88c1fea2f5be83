using CsCheck;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Decisions;
using Keukentafel.Domain.Households;
using Keukentafel.Domain.Time;
using Keukentafel.Web.Features.Casework.Reports;
using Keukentafel.Web.Features.Public.Reports;

namespace Keukentafel.Tests.Unit.Reports;

public sealed class ReportRulesTests
{
    static readonly DateOnly Today = new(2026, 3, 17);

    [Fact]
    public void Only_the_words_and_a_way_to_reach_are_needed()
    {
        Assert.Empty(ReportRules.Check(new ReportInput { Words = "Het gaat niet.", Via = "via mijn zus" }, Today));
        Assert.Equal(["Words", "Phone"], Wrong(new ReportInput()));
    }

    [Fact]
    public void Who_can_be_reached_already_need_not_say_how() =>
        Assert.Empty(ReportRules.Check(new ReportInput { Words = "Het gaat niet." }, Today, isReachKnown: true));

    [Theory]
    [InlineData("06 12 34 56 78", true)]
    [InlineData("+31 (0)20-1234567", true)]
    [InlineData("geen", false)]
    [InlineData("12", false)]
    public void A_telephone_number_has_digits_enough(string phone, bool isRight) =>
        Assert.Equal(isRight, !Wrong(new ReportInput { Words = "x", Phone = phone }).Any());

    [Theory]
    [InlineData("2026-03-18")]
    [InlineData("1890-01-01")]
    public void A_birth_date_lies_in_a_life(string date) =>
        Assert.Equal(["BirthDate"], Wrong(new ReportInput { Words = "x", Via = "x", BirthDate = DateOnly.Parse(date) }));

    [Fact]
    public void Too_long_is_said_beside_its_field() =>
        Assert.Equal(["Words", "Name"], Wrong(new ReportInput { Words = new string('a', 4001), Via = "x", Name = new string('b', 201) }));

    [Theory]
    [InlineData("Lindenhof", "12a", "1234 ab", "Lindenhof 12a, 1234 AB")]
    [InlineData(null, null, "1234AB", "1234 AB")]
    [InlineData("Lindenhof", null, null, "Lindenhof")]
    [InlineData(null, null, null, "")]
    public void An_address_is_written_as_far_as_it_was_given(string? street, string? number, string? postcode, string words) =>
        Assert.Equal(words, new ReportAddress(street, number, postcode).ToString());

    [Fact]
    public void An_address_that_was_written_is_read_back() =>
        Gen.Select(Gen.OneOf(Gen.Const("Lindenhof"), Gen.Const("Laan van Meerdervoort"), Gen.Const("1e Dorpsstraat")), Gen.Int[1, 9999], Gen.Int[1000, 9999])
            .Sample((street, number, digits) =>
            {
                var address = new ReportAddress(street, number.ToString(), $"{digits} AB");
                Assert.Equal(address, ReportAddress.Parse(address.ToString()));
            });

    [Theory]
    [InlineData("Anna van der Berg", "Anna", "van der", "Berg")]
    [InlineData("Petra Jansen", "Petra", null, "Jansen")]
    [InlineData("Jansen", "", null, "Jansen")]
    [InlineData("  Jan  de Boer-Smit ", "Jan", "de", "Boer-Smit")]
    [InlineData(null, "", null, "")]
    public void A_name_is_taken_apart(string? name, string given, string? prefix, string surname) =>
        Assert.Equal(new PersonName(given, prefix, surname), PersonName.Split(name));

    [Fact]
    public void A_receipt_key_is_read_back_and_opens_nothing_else()
    {
        var keys = new KeyRing(new byte[32]);
        var id = Guid.CreateVersion7();
        var key = ReceiptKey.Of(id, Guid.CreateVersion7(), keys);

        var read = ReceiptKey.Read(key.Path[ReceiptKey.Folder.Length..]);

        Assert.Equal(id, read!.ReportId);
        Assert.Equal(key.Secret, read.Secret);
        Assert.NotEqual(key.HashWith(keys), ReceiptKey.Of(id, Guid.CreateVersion7(), keys).HashWith(keys));
        Assert.Equal(id, ReceiptKey.ReportOf(key.PathWithoutSecret));
        Assert.Null(ReceiptKey.Read(id.ToString("N")));
    }

    [Fact]
    public void Any_text_as_a_receipt_key_is_answered_with_nothing() =>
        Gen.String.Sample(text => ReceiptKey.Read(text) is null or { Secret.Length: 16 });

    [Fact]
    public void A_step_of_the_receipt_is_short_to_read()
    {
        var steps = ReceiptSteps.Of(StatutoryTerms.Rules.Select(rule => new StatutoryTerm
        {
            Id = Guid.CreateVersion7(), Kind = rule.Kind, StartsOn = Today, DueOn = Today,
        }));
        var sentences = steps.SelectMany(step => $"{step.What} {step.Why}".Split('.', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Select(sentence => sentence.Split(' ').Length).ToList();

        Assert.All(sentences, words => Assert.InRange(words, 1, 20));
        Assert.InRange(sentences.Average(), 1, 12);
    }

    static IEnumerable<string> Wrong(ReportInput input) => ReportRules.Check(input, Today).Select(error => error.Field);
}
