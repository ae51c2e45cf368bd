namespace Chancery.Intake.Formats;

/// <summary>Bytes already taken from a stream, followed by the rest of it.</summary>
internal sealed class Rejoined(byte[] head, Stream rest) : Stream
{
    private int _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count)
    {
        if (_at >= head.Length) return rest.Read(buffer, offset, count);
        int taken = Math.Min(count, head.Length - _at);
        Array.Copy(head, _at, buffer, offset, taken);
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
