using System.Text.Encodings.Web;
using Keukentafel.Tests.Browser.Host;
using Keukentafel.Web.Platform.Pictures;

namespace Keukentafel.Tests.Browser.Pictures;

public sealed class TablePictureTests(RunningProgram program)
{
    static readonly string[] Names =
    [
        "Jeugd- en Opvoedhulp Midden-Nederland BV", "Wilhelmina van der Meulen-Westerhuizen M", "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW",
        "Ömer Çağlar Yıldırım-van den Berg-Şahin.", "Mevrouw Iljitsj-Illiberi tot Ittersumiiii",
    ];

    [Fact]
    public async Task No_label_overlaps_another_or_falls_off_for_two_to_sixteen_long_names()
    {
        await using var visitor = await program.Visitor();
        // The front page has the real styles and the real font; the picture takes the place of its text.
        await visitor.Open("/");
        var wrong = new List<string>();
        for (var seats = 2; seats <= 16; seats++)
        {
            await visitor.Page.EvaluateAsync("html => { document.querySelector('main').innerHTML = html; return document.fonts.ready.then(() => 0); }", Draw(seats));
            wrong.AddRange((await visitor.Page.EvaluateAsync<string[]>(Measure)).Select(found => $"{seats} seats: {found}"));
        }
        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, wrong));
    }

    static string Draw(int count)
    {
        var kinds = Enum.GetValues<SeatKind>();
        var seats = Enumerable.Range(0, count)
            .Select(place => new TableSeat(Cut(Names[place % Names.Length]), kinds[place % kinds.Length], place % 4, place % 3, place % 2 == 0 ? "regisseur en vraagbaak voor het hele gezin" : null))
            .ToList();
        using var html = new StringWriter();
        TablePicture.Draw("Weer onder de mensen, en de schulden onder controle", seats, "Ons plan", "terugkijken op 12 februari").WriteTo(html, HtmlEncoder.Default);
        return html.ToString();
    }

    static string Cut(string name) => name.Length <= 40 ? name : name[..40];

    const string Measure = """
        () => {
          const picture = document.querySelector('.kt-tafel__picture').getBoundingClientRect();
          const boxes = [...document.querySelectorAll('.kt-tafel__label, .kt-tafel__seat')].filter(one => one.ownerSVGElement.matches('.kt-tafel__picture'))
            .map(one => ({ what: one.textContent || 'chair', box: one.getBoundingClientRect() }));
          const wrong = boxes.length === 0 || picture.width === 0 ? ['nothing is drawn'] : [];
          const slack = 0.5;
          boxes.forEach((one, index) => {
            if (one.box.left < picture.left - slack || one.box.right > picture.right + slack || one.box.top < picture.top - slack || one.box.bottom > picture.bottom + slack)
              wrong.push('outside: ' + one.what);
            for (const other of boxes.slice(index + 1))
              if (one.box.left < other.box.right - slack && other.box.left < one.box.right - slack && one.box.top < other.box.bottom - slack && other.box.top < one.box.bottom - slack)
                wrong.push(one.what + ' over ' + other.what);
          });
          return wrong;
        }
        """;
}
