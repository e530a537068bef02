using System.Globalization;
using System.Text;

namespace ClusterGraph.Formats.EdgeLists;

/// <summary>
/// A column of ids: as numbers while all of them are plain whole numbers, otherwise as text, each text kept once.
/// </summary>
internal sealed class IdColumn
{
    private const int LongestNumber = 18;

    private readonly ColumnOf<long> _codes = new();
    private Dictionary<string, int>? _known;
    private Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>Gets the texts by number; null while all ids are whole numbers.</summary>
    public List<string>? Texts { get; private set; }

    /// <summary>Gets the ids themselves, or their numbers within <see cref="Texts"/>.</summary>
    public ReadOnlySpan<long> Codes => _codes.Values;

    /// <summary>Adds an id.</summary>
    public void Add(ReadOnlySpan<byte> id)
    {
        if (Texts is null)
        {
            if (TryReadNumber(id, out var number))
            {
                _codes.Add(number);
                return;
            }

            SwitchToText();
        }

        Span<char> text = id.Length <= 256 ? stackalloc char[id.Length] : new char[id.Length];
        _codes.Add(NumberOf(text[..Encoding.UTF8.GetChars(id, text)]));
    }

    // Only numbers that are written as they would be printed, so that 7 and 007 stay two ids.
    private static bool TryReadNumber(ReadOnlySpan<byte> id, out long number)
    {
        number = 0;
        if (id.IsEmpty || id.Length > LongestNumber || (id[0] == '0' && id.Length > 1))
        {
            return false;
        }

        foreach (var digit in id)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    private void SwitchToText()
    {
        var numbers = _codes.Values.ToArray();
        Texts = [];
        _known = new Dictionary<string, int>(StringComparer.Ordinal);
        _lookup = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        _codes.Clear();
        foreach (var number in numbers)
        {
            _codes.Add(NumberOf(number.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private int NumberOf(ReadOnlySpan<char> text)
    {
        if (!_lookup.TryGetValue(text, out var number))
        {
            number = Texts!.Count;
            var id = text.ToString();
            Texts.Add(id);
            _known!.Add(id, number);
        }

        return number;
    }
}
