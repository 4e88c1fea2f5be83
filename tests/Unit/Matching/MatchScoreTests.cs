using CsCheck;
using Keukentafel.Domain.Matching;

namespace Keukentafel.Tests.Unit.Matching;

public sealed class MatchScoreTests
{
    static readonly DateOnly Birth = new(1980, 3, 12);
    static readonly MatchFields Anna = new("Anna", "van der", "Berg-Kuijpers", Birth, "1234AB", "12a");

    static readonly Gen<MatchFields> People = Gen.Select(
        One("Anna", "A.", "Jan", "Johannes", "Mohamed", "", "Anna Maria"), One<string?>(null, "van der", "de"),
        One("Berg", "de Vries-Jansen", "Jansen", "Jong", "Kuijpers", "Cuypers", "", "Anna"),
        Gen.Int[0, 40], One("1234AB", "1234 ab", "9999ZZ", ""), One("12", "12a", "12-b", "7", ""),
        (given, prefix, surname, days, postcode, number) =>
            new MatchFields(given, prefix, surname, days == 0 ? null : Birth.AddDays(days * 11 - 11), postcode, number, days % 7 == 1 ? [(byte)(days % 2)] : null));

    static Gen<T> One<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(place => of[place]);

    [Fact]
    public void It_is_the_same_the_other_way_round() => Gen.Select(People, People).Sample((one, other) =>
    {
        var (there, back) = (MatchScore.Of(one, other), MatchScore.Of(other, one));
        Assert.Equal((there.Points, there.Why, there.IsPerhaps), (back.Points, back.Why, back.IsPerhaps));
    });

    [Fact]
    public void Nobody_is_more_like_somebody_than_that_person_itself() => Gen.Select(People, People).Sample((one, other) =>
        Assert.True(MatchScore.Of(one, one).Points >= MatchScore.Of(one, other).Points));

    [Fact]
    public void Knowing_more_that_is_the_same_never_speaks_against_it() => Gen.Select(People, People).Sample((one, other) =>
    {
        var before = MatchScore.Of(one with { BirthDate = null }, other).Points;
        if (other.BirthDate is not null) Assert.True(MatchScore.Of(one with { BirthDate = other.BirthDate }, other).Points > before);
        before = MatchScore.Of(one with { BsnHash = null }, other).Points;
        if (other.BsnHash is not null) Assert.True(MatchScore.Of(one with { BsnHash = [.. other.BsnHash] }, other).Points > before);
    });

    [Fact]
    public void What_is_shown_has_a_reason_in_words() => Gen.Select(People, People).Sample((one, other) =>
    {
        var likeness = MatchScore.Of(one, other);
        if (!likeness.IsPerhaps) return;
        Assert.NotEmpty(likeness.For);
        Assert.True(char.IsUpper(likeness.Why[0]));
        Assert.DoesNotContain(likeness.Why, char.IsDigit);
    });

    [Theory]
    [InlineData("Anna", "Berg", "12-03-1980", "Zelfde voornaam en geboortedatum, deel van de achternaam is hetzelfde")]
    [InlineData("A.", "van den Berg-Cuypers", "12-03-1980", "Zelfde voorletter en geboortedatum, achternaam klinkt hetzelfde")]
    [InlineData("Anna", "Kuypers", "03-12-1980", "Zelfde voornaam, deel van de achternaam is hetzelfde, geboortedatum op een tikfout na")]
    [InlineData("Emma", "Berg-Kuijpers", "12-03-1980", "Zelfde achternaam en geboortedatum; andere voornaam")]
    public void It_says_why(string given, string surname, string birth, string why) =>
        Assert.Equal(why, MatchScore.Of(new MatchFields(given, null, surname, DateOnly.ParseExact(birth, "dd-MM-yyyy"), null, null), Anna).Why);

    [Theory]
    [InlineData("Jansen", "Janssen")]
    [InlineData("Vandenberg", "van den Berg")]
    [InlineData("Kuijpers", "Cuypers")]
    [InlineData("Yılmaz", "Yilmaz")]
    [InlineData("Öztürk", "Ozturk")]
    [InlineData("Schmidt", "Smit")]
    [InlineData("de Vries-Jansen", "Jansen")]
    [InlineData("Jansen", "de Vries geb. Jansen")]
    [InlineData("IJzendoorn", "Yzendoorn")]
    [InlineData("Devries", "de Vries")]
    [InlineData("Hoogstraten", "Hoogstarten")]
    public void A_surname_in_another_spelling_speaks_for_it_and_is_found_by_its_sound(string one, string other)
    {
        var (first, second) = (new MatchFields("Anna", null, one, Birth, null, null), new MatchFields("Anna", null, other, Birth, null, null));

        Assert.True(MatchScore.Of(first, second).IsLikely);
        if (one != "Hoogstraten") Assert.NotEmpty(NameSound.ToSeek(one, null).Concat(NameSound.OfSurname(one)).Intersect(NameSound.OfSurname(other).Concat(NameSound.ToSeek(other, null))));
    }

    [Theory]
    [InlineData("Anna", "Emma", "12-03-1980", "12-03-1980", false)]
    [InlineData("Jan", "Jan", "12-03-1950", "20-08-1981", false)]
    [InlineData("Jan", "Johannes", "12-03-1950", "12-03-1950", true)]
    public void Twins_and_a_father_and_son_of_one_name_are_not_called_the_same(string one, string other, string born, string otherBorn, bool likely) =>
        Assert.Equal(likely, MatchScore.Of(
            new MatchFields(one, null, "Hoekstra", DateOnly.ParseExact(born, "dd-MM-yyyy"), "1234AB", "12"),
            new MatchFields(other, null, "Hoekstra", DateOnly.ParseExact(otherBorn, "dd-MM-yyyy"), "1234AB", "12")).IsLikely);

    [Fact]
    public void Neighbours_are_not_alike_because_they_live_at_one_number() =>
        Assert.False(MatchScore.Of(new MatchFields("Jan", null, "Bos", Birth, "1234AB", "12a"), new MatchFields("Els", null, "Vos", null, "1234AB", "12b")).IsPerhaps);

    [Fact]
    public void A_birth_date_alone_shows_nobody() =>
        Assert.False(MatchScore.Of(new MatchFields(null, null, null, Birth, null, null), Anna).IsPerhaps);

    [Theory]
    [InlineData("1234AB", "12a", "1234 ab", "12 A", AddressLikeness.Same)]
    [InlineData("1234AB", "12a", "1234 ab", "12", AddressLikeness.AdditionLeftOut)]
    [InlineData("1234AB", "12-1", "1234AB", "12-2", AddressLikeness.OtherAddition)]
    [InlineData("1234AB", "12", "1234AB", "120", AddressLikeness.Different)]
    [InlineData("1234AB", "", "1234AB", "", AddressLikeness.Unknown)]
    [InlineData(null, "12", null, "12", AddressLikeness.Unknown)]
    public void An_address_is_the_same_however_it_is_written(string? postcode, string number, string? otherPostcode, string otherNumber, AddressLikeness likeness) =>
        Assert.Equal(likeness, Addresses.Compare(postcode, number, otherPostcode, otherNumber));
}
