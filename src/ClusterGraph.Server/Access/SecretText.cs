using System.Buffers.Text;
using System.Security.Cryptography;

namespace ClusterGraph.Server.Access;

/// <summary>Secrets of 128 bits as 22 characters that survive in a URL.</summary>
internal static class SecretText
{
    private const int Bytes = 16;

    /// <summary>Makes a new secret.</summary>
    public static string Make() => Of(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>Writes the first 128 bits of a derived value.</summary>
    public static string Of(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes[..Bytes]);

    /// <summary>Tells whether a text can be a secret of ours at all; keeps rubbish away from the store.</summary>
    public static bool Accepts(string? text) => text is { Length: 22 } && Base64Url.IsValid(text);
}
