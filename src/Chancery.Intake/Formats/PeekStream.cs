namespace Chancery.Intake.Formats;

/// <summary>A stream whose first bytes can be looked at before they are read.</summary>
internal sealed class PeekStream : Stream
{
    private readonly Stream _inner;
    private readonly byte[] _head;
    private readonly int _length;
    private int _at;

    /// <summary>Takes the first bytes at once.</summary>
    /// <param name="failure">Why the stream could not be read at all, or null.</param>
    public PeekStream(Stream inner, int peek, out string? failure)
    {
        (_inner, _head, failure) = (inner, new byte[peek], null);
        try
        {
            _length = inner.ReadAtLeast(_head, peek, throwOnEndOfStream: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            failure = ArticleSource.Reason(e);
        }
    }

    public ReadOnlyMemory<byte> Head => _head.AsMemory(0, _length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at >= _length) return _inner.Read(buffer);
        int taken = Math.Min(buffer.Length, _length - _at);
        _head.AsSpan(_at, taken).CopyTo(buffer);
        _at += taken;
        return taken;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
