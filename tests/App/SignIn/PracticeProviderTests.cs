using System.Net;
using Keukentafel.Data.Municipalities;
using Keukentafel.Demo;
using Keukentafel.Web.Platform.Settings;
using Keukentafel.Web.Platform.SignIn;
using Keukentafel.Web.Verbs;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keukentafel.Tests.App.SignIn;

public sealed class PracticeProviderTests
{
    [Fact]
    public async Task The_practice_provider_is_there_in_practice_mode_and_not_in_the_production_program()
    {
        await using var practice = await TestApp.Start(Database.Sqlite);
        Assert.Equal(HttpStatusCode.OK, (await practice.Visitor().GetOnce("/oefenprovider/.well-known/openid-configuration")).StatusCode);

        await using var real = await TestApp.Start(Database.Sqlite, new Dictionary<string, string?> { ["Demo"] = "false" });
        foreach (var path in new[] { "/oefenprovider/.well-known/openid-configuration", "/oefenprovider/aanmelden", "/oefenprovider/token", "/demo" })
            Assert.Equal(HttpStatusCode.NotFound, (await real.Visitor().GetOnce(path)).StatusCode);
        Assert.Null(real.Services.GetService<OpenIddict.Server.IOpenIddictServerFactory>());
    }

    [Theory]
    [InlineData("Production", "true"), InlineData("Demo", "false")]
    public async Task In_Production_or_when_practice_mode_is_off_it_does_not_exist_in_the_program_that_can_have_it(string environment, string demo)
    {
        var folder = Directory.CreateTempSubdirectory("keukentafel-production-").FullName;
        await using (var app = ServeVerb.Build([$"--environment={environment}"], new FakeTime(FakeTime.Start), PracticeProgram.Addition, builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["DATA"] = folder, ["Demo"] = demo, ["Municipalities:buurtstad"] = "sqlite" });
        }))
        {
            Assert.Null(app.Services.GetService<OpenIddict.Server.IOpenIddictServerFactory>());
            var schemes = await app.Services.GetRequiredService<IAuthenticationSchemeProvider>().GetAllSchemesAsync();
            Assert.Equal(["Cookies", "inwoner", "medewerker"], schemes.Select(scheme => scheme.Name).Order(StringComparer.Ordinal));
        }
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Wrong_settings_are_said_when_the_program_starts()
    {
        Assert.NotNull(Read().Find("buurtstad", Domain.SignIn.SignInWay.Professional));
        foreach (var (setting, value) in new[]
        {
            ("buurtstad:Professionals:Issuer", "http://zonder.tls.example"), ("buurtstad:Professionals:ClientId", ""), ("buurtstad:Professionals:LinkClaim", ""),
            ("buurtstad:Professionals:Roles:0:Role", "Koning"), ("buurtstad:Professionals:CliendId", "typefout"), ("elders:Professionals:Issuer", "https://provider.example"),
        })
        {
            Assert.Throws<WrongSettingsException>(() => Read((setting, value)));
        }

        static SignInProviders Read(params (string Key, string Value)[] more)
        {
            var reader = new SettingsReader(new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["SignIn:buurtstad:Professionals:Issuer"] = "https://provider.example", ["SignIn:buurtstad:Professionals:ClientId"] = "keukentafel",
                ["SignIn:buurtstad:Professionals:LinkClaim"] = "oid",
            }).AddInMemoryCollection(more.Select(line => KeyValuePair.Create($"SignIn:{line.Key}", (string?)line.Value))).Build());
            var read = SignInProviders.From(reader, ["buurtstad"], new DemoMode(IsAsked: false, Provider: null));
            reader.ThrowIfWrong();
            return read;
        }
    }
}
