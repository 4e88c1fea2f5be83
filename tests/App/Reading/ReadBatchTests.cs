using Keukentafel.Data.Reading;
using Microsoft.EntityFrameworkCore;

namespace Keukentafel.Tests.App.Reading;

public sealed class ReadBatchTests(Apps apps) : IClassFixture<Apps>
{
    [Theory, EachDatabase]
    public async Task A_text_in_a_statement_stays_as_it_is(Database database)
    {
        await using var data = (await apps.On(database)).OpenDatabase();
        const string Text = "post@gemeente.nl -- it's @name";
        var name = (await data.Accounts.AsNoTracking().FirstAsync()).Name;

        var batch = new ReadBatch(data);
        var first = batch.Values(data.Accounts.Where(account => account.Name == name).Take(1).Select(account => new { account.Name, Text }), row => (row.GetString(0), row.GetString(1)));
        var second = batch.Rows(data.Accounts.TagWith("asked by post@gemeente.nl").Where(account => account.Name == name));
        await batch.Run();

        Assert.Equal((name, Text), Assert.Single(first));
        Assert.Equal(name, Assert.Single(second).Name);
    }
}
