using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Plenary.Server.Platform.Security;

/// <summary>Draws the secrets in links. The store keeps only their hash: who reads the database cannot use them.</summary>
internal class Secrets
{
    /// <summary>128 bits: not to be guessed, and short enough for a line of a letter.</summary>
    private const int Bytes = 16;

    internal virtual string Next() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Whether it has the form of one that was drawn here.</summary>
    internal static bool IsOne(string secret) => secret.Length == (Bytes * 8 + 5) / 6 && Base64Url.IsValid(secret);

    internal static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
