using System.Numerics;

namespace ClusterGraph.Server.Access;

/// <summary>
/// A code to type: eight of thirty symbols that cannot be mistaken for one another (39 bits), written in two groups as
/// in <c>K7XM-42HQ</c>.
/// </summary>
internal static class RoomCode
{
    private const string Symbols = "ABCDEFGHJKMNPQRSTVWXYZ23456789";
    private const int Length = 8;

    /// <summary>Writes a derived value as a code. The bias of the remainder is below 2^-200.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        var rest = new BigInteger(bytes, isUnsigned: true);
        Span<char> code = stackalloc char[Length + 1];
        for (var i = 0; i <= Length; i++)
        {
            if (i == Length / 2)
            {
                code[i] = '-';
                continue;
            }

            rest = BigInteger.DivRem(rest, Symbols.Length, out var symbol);
            code[i] = Symbols[(int)symbol];
        }

        return new string(code);
    }

    /// <summary>Reads what a person typed: case, spaces and hyphens do not matter.</summary>
    /// <returns>The code as it was issued, or null when it cannot be one.</returns>
    public static string? Normalise(string? typed)
    {
        if (typed is null or { Length: > 40 })
        {
            return null;
        }

        var kept = typed.ToUpperInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '_')).ToArray();
        return kept.Length == Length && kept.All(c => Symbols.Contains(c, StringComparison.Ordinal))
            ? $"{new string(kept, 0, 4)}-{new string(kept, 4, 4)}"
            : null;
    }
}
