using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Keukentafel.Web.Platform.TagHelpers;

namespace Keukentafel.Web.Features.Administration;

/// <summary>A number for the values that a form was shown with: another number means that somebody changed one of them since (rule 5).</summary>
static class ShownVersion
{
    /// <summary>The number of these values, in this order.</summary>
    public static int Of(params object?[] values)
    {
        var text = string.Join('\u001f', values.Select(FormField.Text));
        return BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }
}
