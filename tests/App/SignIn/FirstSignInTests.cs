using System.Security.Claims;
using Keukentafel.Data;
using Keukentafel.Domain.SignIn;
using Keukentafel.Domain.Teams;
using Keukentafel.Web.Platform.Municipalities;
using Keukentafel.Web.Platform.SignIn;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.SignIn;

/// <summary>Somebody signs in for the first time twice at once: two tabs, or a click that was impatient.</summary>
public sealed class FirstSignInTests
{
    [Theory, EachDatabase]
    public async Task A_professional_whose_link_was_made_a_moment_earlier_comes_in(Database database)
    {
        await using var all = await SignInApp.Start(database);

        var (account, links) = await MeanwhileElsewhere(all, SignInWay.Professional, [new("sub", "samira-1"), new("preferred_username", SignInApp.SamiraThere)], (data, key) =>
        {
            var samira = data.Accounts.Single(row => row.Name == Personas.Samira);
            data.SignInLinks.Add(new SignInLink { Id = Guid.CreateVersion7(), AccountId = samira.Id, SubjectKey = key, At = all.App.Clock.GetUtcNow() });
        });

        Assert.Equal((Personas.Samira, 1), (account?.Name, links));
    }

    [Theory, EachDatabase]
    public async Task A_professional_whose_link_is_committed_before_any_of_the_questions_comes_in(Database database)
    {
        await using var all = await SignInApp.Start(database);

        for (var question = 1; question <= 2; question++)
        {
            await using var scope = all.App.Services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = all.App.Store();
            var provider = scope.ServiceProvider.GetRequiredService<SignInProviders>().Find(Municipalities.Buurtstad, SignInWay.Professional)!;
            var key = provider.KeyOf("samira-1");
            using var between = new BeforeCommand(scope.ServiceProvider.GetRequiredService<MunicipalDatabase>(), question, () =>
            {
                using var other = all.App.OpenDatabase();
                var samira = other.Accounts.Single(row => row.Name == Personas.Samira);
                other.SignInLinks.Add(new SignInLink { Id = Guid.CreateVersion7(), AccountId = samira.Id, SubjectKey = key, At = all.App.Clock.GetUtcNow() });
                other.SaveChanges();
            });

            var who = new ClaimsPrincipal(new ClaimsIdentity([new("sub", "samira-1"), new("preferred_username", SignInApp.SamiraThere)]));
            var (account, _) = await scope.ServiceProvider.GetRequiredService<SignInByProvider>().Find(provider, who);

            Assert.True(between.HasRun, $"There was no question {question}.");
            Assert.True(account?.Name == Personas.Samira, $"Refused when the other tab commits before question {question}.");
            await using var after = all.App.OpenDatabase();
            Assert.Equal(1, await after.SignInLinks.Where(link => link.SubjectKey == key).ExecuteDeleteAsync());
        }
    }

    [Theory, EachDatabase]
    public async Task A_resident_whose_account_was_made_a_moment_earlier_comes_in_and_has_one(Database database)
    {
        await using var all = await SignInApp.Start(database);
        Guid person;
        await using (var data = all.App.OpenDatabase())
        {
            var marieke = await data.Accounts.SingleAsync(row => row.Name == Personas.Marieke);
            person = marieke.PersonId!.Value;
            data.Accounts.Remove(marieke);
            await data.SaveChangesAsync();
        }

        var (account, _) = await MeanwhileElsewhere(all, SignInWay.Resident, [new("sub", "pseudoniem-1"), new("bsn", SignInApp.BsnOfMarieke)], (data, _) =>
            data.Accounts.Add(new Account { Id = Guid.CreateVersion7(), Role = Role.Resident, Name = "Marieke", Function = "inwoner", PersonId = person }));

        await using var after = all.App.OpenDatabase();
        Assert.Equal(account?.Id, (await after.Accounts.SingleAsync(row => row.PersonId == person)).Id);
    }

    [Theory, EachDatabase]
    public async Task Eight_tabs_at_once_all_come_in_and_leave_one_link(Database database)
    {
        await using var all = await SignInApp.Start(database);

        var pages = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => all.SignIn(all.App.Visitor())));

        Assert.All(pages, page => Assert.Equal("/werk", page.Path));
        await using var data = all.App.OpenDatabase();
        Assert.Equal(1, await data.SignInLinks.CountAsync());
    }

    /// <summary>Signs in, while somebody else saves the same just before this one saves.</summary>
    static async Task<(Account? Account, int Links)> MeanwhileElsewhere(SignInApp all, SignInWay way, Claim[] claims, Action<MunicipalDatabase, byte[]> add)
    {
        await using var scope = all.App.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = all.App.Store();
        var provider = scope.ServiceProvider.GetRequiredService<SignInProviders>().Find(Municipalities.Buurtstad, way)!;
        var database = scope.ServiceProvider.GetRequiredService<MunicipalDatabase>();
        var isFirst = true;
        database.SavingChanges += (_, _) =>
        {
            if (!isFirst) return;
            isFirst = false;
            using var other = all.App.OpenDatabase();
            add(other, provider.KeyOf(claims[0].Value));
            other.SaveChanges();
        };
        var (account, _) = await scope.ServiceProvider.GetRequiredService<SignInByProvider>().Find(provider, new ClaimsPrincipal(new ClaimsIdentity(claims)));
        Assert.False(isFirst, "nobody was quicker");
        return (account, await database.SignInLinks.CountAsync());
    }
}
