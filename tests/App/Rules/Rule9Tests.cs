using CsCheck;
using Keukentafel.Tests.App.Authorization;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Rules;

/// <summary>Rule 9: handing over always has a reason; deviating from triage is tested with the route.</summary>
public sealed class Rule9Tests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task A_hand_over_without_a_reason_is_refused_beside_the_field_and_changes_nothing(Database database)
    {
        var app = await apps.On(database);
        var subject = await Subject.Of(app, Personas.Marieke);
        var samira = await app.As(Personas.Samira);
        await Gen.Char[" \t\r\n\u00a0\u2003"].Array[0, 6].Select(blanks => new string(blanks)).SampleAsync(async reason =>
        {
            var form = await samira.Get($"/werk/meldingen/{subject.Ids["report"]}/overdragen");
            var colleague = form.Document.QuerySelector("main input[type=radio]")!.GetAttribute("value");

            var answer = await samira.Submit(form, "main form", ("Input.To", colleague), ("Input.Reason", reason));

            Assert.Contains("Schrijf waarom u de melding overdraagt.", answer.Text, StringComparison.Ordinal);
            await using var data = app.OpenDatabase();
            Assert.Equal(subject.Ids["account"], (await data.Reports.SingleAsync(report => report.Id == subject.Ids["report"])).HandlerId);
        }, iter: 5, threads: 1);
    }
}
