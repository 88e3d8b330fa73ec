using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Plenary.Server.Features.Contributions;

/// <summary>Links of signatures. Nothing of them is stored: only this server can make a token, and it names one signature and no other.</summary>
internal sealed class Signatures(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("plenary.signature");

    internal string TokenOf(CoSignRow signature) => _protector.Protect(Named(signature));

    internal bool Opens(string token, CoSignRow signature)
    {
        try
        {
            return _protector.Unprotect(token) == Named(signature);
        }
        catch (CryptographicException)
        {
            // Not made here, or changed on its way.
            return false;
        }
    }

    private static string Named(CoSignRow signature) =>
        string.Create(CultureInfo.InvariantCulture, $"{signature.Contribution.Value:N}\n{signature.At.UtcTicks / TimeSpan.TicksPerMicrosecond}\n{signature.Name}");
}
