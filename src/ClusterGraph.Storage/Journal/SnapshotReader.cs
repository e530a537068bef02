using System.Text.Json;
using ClusterGraph.Core.Maps;

namespace ClusterGraph.Storage.Journal;

/// <summary>
/// Reads the JSON of a snapshot as a stream, element by element: a map of half a million links would otherwise stand in
/// memory twice, as JSON and as elements.
/// </summary>
internal sealed class SnapshotReader(Stream json)
{
    private static readonly JsonReaderOptions Options = new() { MaxDepth = CoreJson.MaxDepth + 4 };

    private byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isAtEnd;
    private JsonReaderState _state = new(Options);
    private string? _name;
    private ElementKind _kind;

    /// <summary>Gets the revision, once the elements are read.</summary>
    public long Rev { get; private set; }

    /// <summary>Gets the state hash, once the elements are read.</summary>
    public string? Hash { get; private set; }

    /// <summary>Reads the whole snapshot, an element at a time.</summary>
    /// <exception cref="JsonException">It is no JSON, or cut short.</exception>
    /// <exception cref="InvalidDataException">It holds something that is no element.</exception>
    public IEnumerable<MapElement> ReadElements()
    {
        var elements = new List<MapElement>();
        while (!_isAtEnd || _start < _end)
        {
            Fill();
            Take(elements);
            foreach (var element in elements)
            {
                yield return element;
            }

            elements.Clear();
        }
    }

    private void Take(List<MapElement> elements)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), _isAtEnd, _state);
        var (consumed, state) = (reader.BytesConsumed, reader.CurrentState);
        while (TryRead(ref reader, elements))
        {
            (consumed, state) = (reader.BytesConsumed, reader.CurrentState);
        }

        _start += (int)consumed;
        _state = state;
        if (_isAtEnd && consumed == 0 && _start < _end)
        {
            throw new JsonException("The snapshot is cut short.");
        }
    }

    /// <summary>Reads the next token, or a whole element; false when more bytes are needed.</summary>
    private bool TryRead(ref Utf8JsonReader reader, List<MapElement> elements)
    {
        if (!reader.Read())
        {
            return false;
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when _name == "value":
                return TryReadElement(ref reader, elements);
            case JsonTokenType.PropertyName:
                _name = reader.GetString();
                break;
            case JsonTokenType.String when _name == "kind":
                _kind = ElementKinds.Read(reader.GetString());
                break;
            case JsonTokenType.Number when _name == "rev":
                Rev = reader.GetInt64();
                break;
            case JsonTokenType.String when _name == "hash":
                Hash = reader.GetString();
                break;
        }

        return true;
    }

    private bool TryReadElement(ref Utf8JsonReader reader, List<MapElement> elements)
    {
        var from = (int)reader.TokenStartIndex;
        if (!reader.TrySkip())
        {
            return false;
        }

        elements.Add(ElementText.Read(_kind, _buffer.AsSpan(_start)[from..(int)reader.BytesConsumed]));
        _name = null;
        return true;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var count = _isAtEnd ? 0 : json.Read(_buffer, _end, _buffer.Length - _end);
        _end += count;
        _isAtEnd |= count == 0;
    }
}
