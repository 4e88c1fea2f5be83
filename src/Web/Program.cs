using System.Globalization;
using Keukentafel.Web.Verbs;

var dutch = CultureInfo.GetCultureInfo("nl-NL");
(CultureInfo.DefaultThreadCurrentCulture, CultureInfo.DefaultThreadCurrentUICulture) = (dutch, dutch);

return await VerbTable.Run(args);
