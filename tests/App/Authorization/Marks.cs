using System.Security.Cryptography;
using Keukentafel.Data;
using Keukentafel.Data.Access;
using Keukentafel.Data.Sealing;
using Keukentafel.Domain.Privacy;
using Keukentafel.Web.Platform.Municipalities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.Authorization;

/// <summary>
/// An unguessable word in every sealed text, one per dossier, and one in the plain columns (name, street, label) of each
/// household: whatever a response shows tells from which dossier it came.
/// </summary>
sealed class Marks
{
    // Sealed, but read as a number or a date.
    static readonly HashSet<string> NotText =
    [
        Field.ConversationParticipation.Name, Field.ParticipationStep.Name, Field.PartScore.Name, Field.SelfRelianceScore.Name, Field.ReviewMark.Name, Field.ReportAboutBirthDate.Name,
    ];

    readonly Dictionary<string, string> dossiers = [];
    readonly Dictionary<string, string> plain = [];

    /// <summary>The word of a dossier.</summary>
    public string OfDossier(Guid dossierId) => dossiers.Single(pair => pair.Value == dossierId.ToString()).Key;

    /// <summary>The dossiers of which a text shows something.</summary>
    public IReadOnlyList<Guid> DossiersIn(string text) => [.. dossiers.Where(pair => text.Contains(pair.Key, StringComparison.OrdinalIgnoreCase)).Select(pair => Guid.Parse(pair.Value))];

    /// <summary>The households of which a text shows a name, a street or a label.</summary>
    public IReadOnlyList<Guid> HouseholdsIn(string text) => [.. plain.Where(pair => text.Contains(pair.Key, StringComparison.OrdinalIgnoreCase)).Select(pair => Guid.Parse(pair.Value))];

    /// <summary>Marks everything that a municipality holds now.</summary>
    public static async Task<Marks> Put(TestApp app, string municipality = Municipalities.Buurtstad)
    {
        var marks = new Marks();
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentMunicipality>().Store = app.Store(municipality);
        var database = scope.ServiceProvider.GetRequiredService<MunicipalDatabase>();
        var everything = await database.Dossiers.ToListAsync();
        foreach (var dossier in everything) marks.dossiers[Word()] = dossier.Id.ToString();
        var open = scope.ServiceProvider.GetRequiredService<Door>().OpenNew([.. everything]);
        foreach (var type in database.Model.GetEntityTypes().Where(type => typeof(ISealedRow).IsAssignableFrom(type.ClrType)))
            await (Task)typeof(Marks).GetMethod(nameof(MarkRows), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!
                .MakeGenericMethod(type.ClrType).Invoke(marks, [database, open])!;
        await marks.MarkNames(database);
        await database.SaveChangesAsync();
        return marks;
    }

    async Task MarkRows<T>(MunicipalDatabase database, OpenDossier open) where T : class, ISealedRow
    {
        var type = database.Model.FindEntityType(typeof(T))!;
        foreach (var row in await database.Set<T>().ToListAsync())
        {
            foreach (var property in type.GetProperties().Where(property => property.ClrType == typeof(Sealed) || property.ClrType == typeof(Sealed?)))
            {
                var field = new Field($"{type.GetTableName()}.{property.GetColumnName()}");
                var entry = database.Entry(row).Property(property.Name);
                if (NotText.Contains(field.Name) || entry.CurrentValue is not Sealed value) continue;
                var marked = $"{open.Read(row, field, value)} {OfDossier(row.DossierId)}";
                entry.CurrentValue = open.SealRequired(row.DossierId, row.Id, field, marked);
            }
        }
    }

    async Task MarkNames(MunicipalDatabase database)
    {
        foreach (var household in await database.Households.Include(household => household.Members).ThenInclude(member => member.Person).ToListAsync())
        {
            var word = Word();
            plain[word] = household.Id.ToString();
            household.Label = $"Huishouden {word}";
            foreach (var person in household.Members.Select(member => member.Person!))
            {
                person.Rename(person.GivenName, person.Prefix, person.Surname + word);
                person.Street = word;
            }
        }
    }

    static string Word() => RandomNumberGenerator.GetString("bcdfghjkmnpqrstvwxz", 14);
}
