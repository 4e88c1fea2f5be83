using System.Collections.Concurrent;
using System.Xml.Linq;
using Keukentafel.Data;
using Keukentafel.Data.Municipalities;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Keukentafel.Web.Platform.Municipalities;

/// <summary>
/// Data Protection per municipality: the keys of cookies and antiforgery stand, encrypted, in the database of the
/// municipality of this request, so that a cookie of one says nothing to another.
/// </summary>
sealed class MunicipalDataProtection(IHttpContextAccessor accessor) : IDataProtectionProvider
{
    readonly ConcurrentDictionary<string, Lazy<IDataProtectionProvider>> providers = new(StringComparer.Ordinal);

    public IDataProtector CreateProtector(string purpose) => new Protector(this, [purpose]);

    IDataProtectionProvider Present()
    {
        var context = accessor.HttpContext ?? throw new InvalidOperationException("Buiten een verzoek is er geen gemeente.");
        var store = context.RequestServices.GetRequiredService<CurrentMunicipality>().Store;
        return providers.GetOrAdd(store.Municipality.Key, _ => new Lazy<IDataProtectionProvider>(() => For(store))).Value;
    }

    static IDataProtectionProvider For(MunicipalStore store)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddDataProtection().SetApplicationName($"keukentafel/{store.Municipality.Key}");
        services.Configure<KeyManagementOptions>(options =>
        {
            options.XmlRepository = new Repository(store);
            options.XmlEncryptor = new NullXmlEncryptor();
        });
        return services.BuildServiceProvider().GetRequiredService<IDataProtectionProvider>();
    }

    sealed class Protector(MunicipalDataProtection owner, string[] purposes) : IDataProtector
    {
        public IDataProtector CreateProtector(string purpose) => new Protector(owner, [.. purposes, purpose]);

        public byte[] Protect(byte[] plaintext) => owner.Present().CreateProtector(purposes).Protect(plaintext);

        public byte[] Unprotect(byte[] protectedData) => owner.Present().CreateProtector(purposes).Unprotect(protectedData);
    }

    /// <summary>The keys are encrypted here, under the municipality's key, before they are kept.</summary>
    sealed class Repository(MunicipalStore store) : IXmlRepository
    {
        public IReadOnlyCollection<XElement> GetAllElements()
        {
            using var database = store.OpenDatabase();
            return [.. database.ProtectionKeys.AsEnumerable().Select(key => XElement.Parse(store.Keys.Unprotect(key.Xml, key.Id, key.KeyId)))];
        }

        public void StoreElement(XElement element, string friendlyName)
        {
            using var database = store.OpenDatabase();
            var (xml, keyId) = store.Keys.Protect(element.ToString(), friendlyName);
            database.ProtectionKeys.Add(new ProtectionKey { Id = friendlyName, Xml = xml, KeyId = keyId });
            database.SaveChanges();
        }
    }
}
