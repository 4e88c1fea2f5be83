using CsCheck;
using Keukentafel.Web.Platform.Forms;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Keukentafel.Tests.Unit.Forms;

/// <summary>Rule 5: no two edits overwrite each other silently.</summary>
public sealed class ConflictTests
{
    static readonly Gen<string> Text = Gen.OneOf(Gen.Const(""), Gen.Const("Rust in huis"), Gen.String[Gen.Char.AlphaNumeric, 0, 12]);
    static readonly Gen<(string Stored, string Typed)[]> Rows = Gen.Select(Text, Text).Array[1, 6];

    [Fact]
    public void A_form_that_was_read_with_the_present_version_may_be_saved() => Rows.Sample(values =>
        Assert.Null(Conflict.In(Sent(values), readWith: 3, stored: 3, Fields(values))));

    [Fact]
    public void After_a_change_by_somebody_else_each_field_that_differs_is_shown_in_both_versions() => Rows.Sample(values =>
    {
        var conflict = Conflict.In(Sent(values), readWith: 3, stored: 4, Fields(values));
        var shown = conflict?.Fields.Select(field => (field.Name, field.Stored, field.Typed)) ?? [];
        var differing = Fields(values).Where(field => field.Stored != field.Typed).Select(field => (field.Name, field.Stored, field.Typed));
        Assert.Equal(differing, shown);
    });

    [Fact]
    public void No_input_is_lost_while_the_two_versions_are_shown() => Rows.Sample(values =>
    {
        if (Conflict.In(Sent(values), readWith: 3, stored: 4, Fields(values)) is not { } conflict) return;
        var carried = conflict.Fields.Select(field => field.Typed).Concat(conflict.Kept.Select(pair => pair.Value)).Order();
        Assert.Equal(values.Select(value => value.Typed).Order(), carried);
    });

    [Fact]
    public void Choices_that_were_not_all_made_are_asked_again_with_what_was_typed()
    {
        var form = Form(("Getypt.Input.0", "mijn tekst"), ("Version", "4"));

        var conflict = Conflict.In(form, readWith: 4, stored: 4, ConflictField.Of("Input.0", "Doel", "hun tekst", null));

        Assert.True(conflict!.IsUnfinished);
        Assert.Equal(("hun tekst", "mijn tekst"), (conflict.Fields[0].Stored, conflict.Fields[0].Typed));
    }

    [Fact]
    public void A_third_change_while_choosing_is_shown_as_well()
    {
        var form = Form(("Getypt.Input.0", "mijn tekst"), ("Input.0", "mijn tekst"));

        var conflict = Conflict.In(form, readWith: 4, stored: 5, ConflictField.Of("Input.0", "Doel", "derde tekst", "mijn tekst"));

        Assert.Equal("derde tekst", conflict!.Fields[0].Stored);
        Assert.Equal(5, conflict.Version);
    }

    [Fact]
    public void Line_ends_of_the_browser_are_no_change() =>
        Assert.False(ConflictField.Of("Input.0", "Doel", "een\ntwee", "een\r\ntwee ").Differs);

    static ConflictField[] Fields((string Stored, string Typed)[] values) =>
        [.. values.Select((value, index) => ConflictField.Of($"Input.{index}", "Veld", value.Stored, value.Typed))];

    static FormCollection Sent((string Stored, string Typed)[] values) =>
        Form([.. values.Select((value, index) => ($"Input.{index}", value.Typed))]);

    static FormCollection Form(params (string Name, string Value)[] fields) =>
        new(fields.ToDictionary(field => field.Name, field => new StringValues(field.Value)));
}
