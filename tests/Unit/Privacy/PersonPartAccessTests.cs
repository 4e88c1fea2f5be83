using Keukentafel.Domain.Privacy;

namespace Keukentafel.Tests.Unit.Privacy;

public sealed class PersonPartAccessTests
{
    static readonly Guid Anna = Guid.Parse("0198f000-0000-7000-8000-000000000001");
    static readonly Guid Bram = Guid.Parse("0198f000-0000-7000-8000-000000000002");

    // All there are, with the ages around which the rule turns.
    static readonly PartQuestion[] AllQuestions =
    [
        .. from viewer in new[] { Anna, Bram }
           from role in Enum.GetValues<PartViewer>()
           from representative in new[] { false, true }
           from age in new int?[] { null, 0, 11, 12, 13, 15, 16, 17, 18, 95 }
           from objects in new[] { false, true }
           from withheld in new[] { false, true }
           select new PartQuestion(viewer, Bram, role, representative, age, objects, withheld),
    ];

    [Fact]
    public void Rule_7_another_persons_part_is_seen_only_by_the_representative_of_a_child() =>
        Assert.All(AllQuestions.Where(question => question.ViewerPersonId != question.SubjectPersonId), question =>
        {
            if (!PersonPartAccess.MaySee(question).Allowed)
                return;
            Assert.Equal(PartViewer.HouseholdMember, question.Viewer);
            Assert.True(question.ViewerIsLegalRepresentative);
            Assert.True(question.SubjectAge < 16);
            Assert.False(question.SubjectAge >= 12 && question.SubjectObjects);
        });

    [Fact]
    public void Rule_7_what_is_withheld_for_safety_reaches_nobody_in_the_house() =>
        Assert.All(AllQuestions.Where(question => question is { WithheldForSafety: true, Viewer: PartViewer.HouseholdMember }), question =>
            Assert.Equal(new PartAnswer(false, PartAccessReason.WithheldForSafety), PersonPartAccess.MaySee(question)));

    [Fact]
    public void Rule_7_a_provider_sees_its_own_part_and_no_other() =>
        Assert.All(AllQuestions.Where(question => question.Viewer == PartViewer.Provider), question =>
            Assert.Equal(question.ViewerPersonId == question.SubjectPersonId, PersonPartAccess.MaySee(question).Allowed));

    [Fact]
    public void An_objection_or_a_safety_mark_never_opens_a_part() =>
        Assert.All(AllQuestions, question =>
        {
            var closed = question with { SubjectObjects = true, WithheldForSafety = true };
            Assert.False(PersonPartAccess.MaySee(closed).Allowed && !PersonPartAccess.MaySee(question).Allowed);
        });

    [Theory]
    [InlineData(true, false, 40, false, true, PartAccessReason.OwnPart)]
    [InlineData(true, false, null, false, true, PartAccessReason.OwnPart)]
    [InlineData(true, false, 12, true, true, PartAccessReason.OwnPart)]
    [InlineData(true, false, 11, false, false, PartAccessReason.ChildUnderTwelve)]
    [InlineData(false, false, 8, false, false, PartAccessReason.AnotherPerson)]
    [InlineData(false, true, 11, false, true, PartAccessReason.LegalRepresentative)]
    [InlineData(false, true, 11, true, true, PartAccessReason.LegalRepresentative)]
    [InlineData(false, true, 12, false, true, PartAccessReason.LegalRepresentative)]
    [InlineData(false, true, 12, true, false, PartAccessReason.SubjectObjects)]
    [InlineData(false, true, 15, true, false, PartAccessReason.SubjectObjects)]
    [InlineData(false, true, 16, false, false, PartAccessReason.SixteenOrOlder)]
    [InlineData(false, true, null, false, false, PartAccessReason.AnotherPerson)]
    public void Each_age_by_hand(bool own, bool representative, int? age, bool objects, bool allowed, PartAccessReason reason) =>
        Assert.Equal(
            new PartAnswer(allowed, reason),
            PersonPartAccess.MaySee(new PartQuestion(own ? Bram : Anna, Bram, PartViewer.HouseholdMember, representative, age, objects, false)));

    [Theory]
    [InlineData("2014-03-02", "2026-03-01", 11)]
    [InlineData("2014-03-02", "2026-03-02", 12)]
    [InlineData("2012-02-29", "2024-02-28", 11)]
    [InlineData("2012-02-29", "2024-02-29", 12)]
    [InlineData("2008-02-29", "2023-02-28", 14)]
    [InlineData("2008-02-29", "2023-03-01", 15)]
    [InlineData("2026-03-02", "2026-03-02", 0)]
    public void Age_counts_whole_years(string birth, string day, int years) =>
        Assert.Equal(years, PersonPartAccess.AgeOn(DateOnly.Parse(birth), DateOnly.Parse(day)));
}
